import type { roles as source } from '../zh-Hans/roles.ts';

export const roles: typeof source = {
  resident: 'Resident',
  host: 'Host',
  deputy: 'Deputy host',
  chair: 'Village chair',
  executive: 'Executive member',
  town: 'Town office',
  district: 'District office',
  rights: 'Rights desk',
  counsellor: 'Counsellor',
  mediator: 'Mediator',
  volunteer: 'Volunteer',
  auditor: 'Auditor',
  operator: 'Operator',
};

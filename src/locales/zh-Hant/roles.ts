import type { roles as source } from '../zh-Hans/roles.ts';

export const roles: typeof source = {
  resident: '居民',
  host: '微家長',
  deputy: '副微家長',
  chair: '村婦聯主席',
  executive: '執委',
  town: '街道婦聯',
  district: '區婦聯',
  rights: '維權崗',
  counsellor: '諮商師',
  mediator: '調解員',
  volunteer: '志工',
  auditor: '查核紀錄的人',
  operator: '機房管理員',
};

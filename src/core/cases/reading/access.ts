import type { AccessLine } from '../access-queries.ts';

/** What was done, as she is told: whatever changes something is `worked`. A test looks for what is missing here. */
const kinds: Readonly<Record<string, Access['what']>> = {
  'open-case': 'opened',
  'show-case': 'read',
  'read-request': 'read',
  'list-cases': 'listed',
  'list-case-files': 'read',
  'take-case-file': 'exported',
  'show-orders': 'read',
  'take-order-pack': 'exported',
  'show-mediation': 'read',
  'export-docket': 'exported',
  'show-register': 'listed',
  'export-register': 'exported',
  'list-consents': 'read',
  'list-referrals': 'read',
  'print-urging-letter': 'exported',
  'show-erasure': 'read',
  'read-consultations': 'read',
  'read-aid': 'read',
  'break-glass': 'broke-the-glass',
  'try-glass': 'tried',
  'list-case-accesses': 'read-this-log',
};

export type Access = {
  at: Date;
  what: 'opened' | 'read' | 'listed' | 'exported' | 'broke-the-glass' | 'tried' | 'read-this-log' | 'worked';
  /** What she was at the time, and where: first of all, and without a name. */
  role: string | null;
  unit: string | null;
};

export const accessOf = ({ at, verb, role, unit }: AccessLine): Access => ({
  ...{ role, unit, at },
  what: kinds[verb] ?? 'worked',
});

import { systemActorId } from '../../../core/shared/transaction.ts';

/** What the application's role may do with one table; `rows` is absent where the table tells nothing of a person. */
export type Rights = {
  grants: readonly ('select' | 'insert' | 'update' | 'delete')[];
  rows?: { select?: string; insert?: string; update?: string; delete?: string };
};

/** The person who acts, as row-level security sees her: null where nobody has signed in. */
export const actor = `nullif(current_setting('weijia.actor', true), '')::uuid`;

/** Whether what she is signed in with may act as an office: her second step is done. */
export const actsAsOffice = `current_setting('weijia.office', true) = 'on'`;

export const isSystem = `${actor} = '${systemActorId}'::uuid`;

/** When the transaction began by the clock of the one who acts; null where no office acts. */
export const now = `nullif(current_setting('weijia.now', true), '')::timestamptz`;

import type { AuthParts } from './auth-parts.ts';

export type Membership = { cell: number; personId: string };

/** Every cell in which an account is somebody, and who she is there. */
export const listMemberships = ({ db }: Pick<AuthParts, 'db'>, accountId: string): Promise<Membership[]> =>
  db
    .selectFrom('accounts.memberships')
    .select(['cell', 'person_id as personId'])
    .where('account_id', '=', accountId)
    .orderBy('cell')
    .execute();

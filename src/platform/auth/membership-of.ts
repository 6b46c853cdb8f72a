import type { Cell } from '../../core/shared/ctx.ts';
import type { AuthParts } from './auth-parts.ts';

/** Which person of this cell the account is; `newPersonId` where it was nobody yet. Of two at once one id stands. */
export async function membershipOf(
  { db, now }: Pick<AuthParts, 'db' | 'now'>,
  member: { accountId: string; cell: Cell; newPersonId: string },
): Promise<string> {
  await db
    .insertInto('accounts.memberships')
    .values({
      account_id: member.accountId,
      cell: member.cell.number,
      person_id: member.newPersonId,
      joined_at: now(),
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'cell']).doNothing())
    .execute();
  const { person_id } = await db
    .selectFrom('accounts.memberships')
    .select('person_id')
    .where('account_id', '=', member.accountId)
    .where('cell', '=', member.cell.number)
    .executeTakeFirstOrThrow();
  return person_id;
}

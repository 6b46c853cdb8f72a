import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { findPersonOfAccount, insertPerson } from './person-queries.ts';

export type JoinCell = { accountId: string; phoneMasked: string };

/**
 * Makes the person of this cell for an account that has signed in, and returns her id; an account that joined before
 * keeps its person. Safe to repeat, also at the same time.
 */
export async function joinCell(ctx: Ctx, { accountId, phoneMasked }: JoinCell): Promise<string> {
  const personId = ctx.newId();
  const joining = { ...ctx, actor: { kind: 'person' as const, personId, accountId } };
  return inTransaction(joining, async (ctx) => {
    const known = () => asSystem(ctx, (ctx) => findPersonOfAccount(ctx.db, accountId));
    const joined = await known();
    if (joined) return joined.id;
    const person = { id: personId, account_id: accountId, phone_masked: phoneMasked, joined_at: ctx.now };
    if (!(await insertPerson(ctx.db, person))) {
      const first = await known();
      if (!first) throw new Error('an account is taken by a person who cannot be found');
      return first.id;
    }
    await recordDeed(ctx, { verb: 'join-cell', subjectId: personId, personId });
    return personId;
  });
}

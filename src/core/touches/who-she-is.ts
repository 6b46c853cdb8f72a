import { phoneMark } from '../people/phones/kept-phone.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { ProvenPhone } from './touch.ts';
import { listPeopleOfPhone } from './touch-queries.ts';

/**
 * As whom an executive's list may know somebody who has signed in: herself, and whoever is on it with the phone that she has proven by a
 * code (decisions 0059, 0063). Outside of every transaction.
 */
export async function whoSheIs(ctx: PersonCtx, provenPhone: ProvenPhone): Promise<string[]> {
  const { personId, accountId } = ctx.actor;
  const phone = await provenPhone(accountId);
  if (phone === null) return [personId];
  const mark = await phoneMark(ctx, phone);
  const known = await inTransaction(ctx, (ctx) =>
    asSystem(ctx, ({ db }) => listPeopleOfPhone(db, mark, dayOf(ctx.now))),
  );
  return [...new Set([personId, ...known])];
}

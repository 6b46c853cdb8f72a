import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { Office } from './office.ts';
import { officeOnly } from './office-only.ts';
import { mayResetSecondStep } from './office-policy.ts';
import { findStaff, listOfficesOf } from './office-queries.ts';
import { officesActedFor } from './offices-acted-for.ts';

/** An account in every district to which it belongs. */
export type CellsOf = (accountId: string) => Promise<readonly Ctx[]>;

/** Somebody in an office below hers in this district. */
async function getColleague(ctx: PersonCtx, personId: string) {
  const actor = await officeOnly(ctx);
  const found = isId(personId) ? await asSystem(ctx, ({ db }) => findStaff(db, personId)) : undefined;
  if (!found?.accountId || !mayResetSecondStep(actor, found)) throw notFound('colleague-not-found');
  return { accountId: found.accountId };
}

/** Each district is read for itself: no transaction leads from one into another. */
async function officesIn(
  cells: readonly Ctx[],
  read: (ctx: PersonCtx) => Promise<Office[]>,
): Promise<Office[]> {
  return (await Promise.all(cells.map(async (ctx) => inTransaction(personOnly(ctx), read)))).flat();
}

/** One second step opens all her offices, so whoever takes it away stands above each of them. */
async function checkElsewhere(ctx: PersonCtx, accountId: string, cellsOf: CellsOf): Promise<void> {
  const colleague = await officesIn(await cellsOf(accountId), (ctx) =>
    listOfficesOf(ctx.db, ctx.actor.personId),
  );
  const { secondStepDone = false } = ctx.actor;
  const own = (await cellsOf(ctx.actor.accountId)).map((cell) => ({
    ...cell,
    actor: { ...personOnly(cell).actor, secondStepDone },
  }));
  const actor = await officesIn(own, officesActedFor);
  if (!mayResetSecondStep({ offices: actor }, { offices: colleague }))
    throw ruleBroken('colleague-also-elsewhere');
}

/**
 * Takes away the second step of somebody in an office below, who will set up a new one; she is told. Answers her
 * account, whose step the caller then forgets. NotFound where she is in no office below; RuleBroken
 * `colleague-also-elsewhere` where in another district she is in one that is not.
 */
export async function resetSecondStep(
  ctx: Ctx,
  { personId }: { personId: string },
  { cellsOf }: { cellsOf: CellsOf },
): Promise<{ accountId: string }> {
  const asked = personOnly(ctx);
  const { accountId } = await inTransaction(asked, (ctx) => getColleague(ctx, personId));
  await checkElsewhere(asked, accountId, cellsOf);
  return inTransaction(asked, async (ctx) => {
    // The other districts were asked outside: she may have another office here by now.
    const colleague = await getColleague(ctx, personId);
    const letters = [{ topic: 'second-step-reset' as const, subjectId: personId }];
    await recordDeed(ctx, { verb: 'reset-second-step', subjectId: personId, personId, letters });
    return colleague;
  });
}

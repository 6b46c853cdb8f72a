import { z } from 'zod';
import { startClockAt } from '../cases/clocks/start-clock.ts';
import { findCaseByCode } from '../cases/reading/find-case-by-code.ts';
import { clockFor } from '../clocks/clock-for.ts';
import { dueAt } from '../clocks/due-at.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Tries } from '../requests/returning/code-tries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { findErasureAsked, insertErasure } from './erasure-queries.ts';

export const AskToErase = z.strictObject({ code: z.string().max(200), word: z.string().max(200) });
export type AskToErase = z.input<typeof AskToErase>;

/** Until then nothing is erased, whoever asks. */
export type ErasureAsked = { askedAt: Date; waitsUntil: Date };

async function ask(ctx: Ctx, caseId: string): Promise<ErasureAsked> {
  const waitsUntil = dueAt(clockFor('erasure-wait', dayOf(ctx.now)), ctx.now);
  const asked = { id: ctx.newId(), case_id: caseId, asked_at: ctx.now, waits_until: waitsUntil };
  if (await insertErasure(ctx.db, asked)) {
    await startClockAt(ctx, { caseId, clock: 'erasure-wait', aboutId: asked.id, due: waitsUntil });
    const letters = [{ topic: 'case-clock-due' as const, subjectId: caseId }];
    await recordDeed(ctx, { verb: 'ask-to-erase', subjectId: caseId, letters });
    return { askedAt: asked.asked_at, waitsUntil };
  }
  const first = await findErasureAsked(ctx.db, caseId);
  return first
    ? { askedAt: first.asked_at, waitsUntil: first.waits_until }
    : { askedAt: ctx.now, waitsUntil };
}

/**
 * She wants what she told to be erased. Nothing is, yet: somebody who holds her phone may have asked, so it waits, and she is
 * called over her safe contact before it is done. Asked twice it is one. NotFound, whatever is wrong, also where no case came of it;
 * RuleBroken `too-many-code-tries`.
 */
export async function askToErase(
  ctx: Ctx,
  input: AskToErase,
  trying: { tries?: Tries } = {},
): Promise<ErasureAsked> {
  const caseId = await findCaseByCode(ctx, parseInput(AskToErase, input), trying);
  if (caseId === null) throw notFound('case-not-found');
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => ask(ctx, caseId)),
  );
}

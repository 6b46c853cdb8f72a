import { z } from 'zod';
import { waitToErase } from '../cases/clocks/wait-to-erase.ts';
import { findHersByCode } from '../cases/reading/find-case-by-code.ts';
import { clockFor } from '../clocks/clock-for.ts';
import { dueAt } from '../clocks/due-at.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { addEvent } from '../requests/event-queries.ts';
import { erasureOf, type ErasureAsked } from '../requests/request.ts';
import { lockRequest, markRequest } from '../requests/request-queries.ts';
import type { Tries } from '../requests/returning/code-tries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { findErasureAsked } from './erasure-queries.ts';

export const AskToErase = z.strictObject({ code: z.string().max(200), word: z.string().max(200) });
export type AskToErase = z.input<typeof AskToErase>;

const waitFrom = (now: Date): Date => dueAt(clockFor('erasure-wait', dayOf(now)), now);

async function ask(ctx: Ctx, caseId: string): Promise<ErasureAsked> {
  const asked = { askedAt: ctx.now, waitsUntil: waitFrom(ctx.now) };
  if (await waitToErase(ctx, caseId, asked)) return asked;
  const first = await findErasureAsked(ctx.db, caseId);
  return first ? { askedAt: first.asked_at, waitsUntil: first.waits_until } : asked;
}

/** Of what no case came of: it is due to be called about like a case's. A case that came just now has it in its own list. */
async function askOfRequest(ctx: Ctx, requestId: string): Promise<ErasureAsked> {
  const request = await lockRequest(ctx.db, requestId);
  if (!request || request.forgotten_at) throw notFound('request-not-found');
  if (request.case_id !== null) return ask(ctx, request.case_id);
  const before = erasureOf(request);
  if (before) return before;
  const asked = { askedAt: ctx.now, waitsUntil: waitFrom(ctx.now) };
  await markRequest(ctx.db, requestId, { erase_asked_at: asked.askedAt, erase_after: asked.waitsUntil });
  await addEvent(ctx, { requestId, kind: 'erasure-asked' });
  const letters = [{ topic: 'request-erasure-asked' as const, subjectId: requestId }];
  await recordDeed(ctx, { verb: 'ask-to-erase', subjectId: requestId, letters });
  return asked;
}

/**
 * She wants what she told to be erased. Nothing is, yet: somebody who holds her phone may have asked, so it waits, and she is
 * called over her safe contact before it is done. Asked twice it is one. NotFound, whatever is wrong; RuleBroken `too-many-code-tries`.
 */
export async function askToErase(
  ctx: Ctx,
  input: AskToErase,
  trying: { tries?: Tries } = {},
): Promise<ErasureAsked> {
  const { caseId, requestId } = await findHersByCode(ctx, parseInput(AskToErase, input), trying);
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => (caseId === null ? askOfRequest(ctx, requestId) : ask(ctx, caseId))),
  );
}

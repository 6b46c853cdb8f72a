import { takeDownForCase } from '../board/take-down-for-case.ts';
import { keepOutNamed } from '../requests/asking/keep-out-named.ts';
import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordAnswer } from '../deeds/record-answer.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import { lacksSecondStep } from '../offices/forbidden-to.ts';
import { isWalledOff, listWalledOff } from '../requests/asking/wall-queries.ts';
import { addEvent } from '../requests/event-queries.ts';
import { listSeatsActedFor } from '../requests/desk-queries.ts';
import { ownerIsGone } from '../requests/queue/owner-is-gone.ts';
import { levelStanding, type Level } from '../requests/request.ts';
import { findRequestVisible, lockRequest, type RequestRow } from '../requests/request-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem } from '../shared/transaction.ts';
import { mayOpen } from './case-policy.ts';
import { enterCase, insertCase, markCaseOfRequest } from './case-queries.ts';
import { carryErasure } from './clocks/carry-erasure.ts';
import { keepScreen } from './reports/keep-screen.ts';
import { ScreenWish } from './reports/screen-wish.ts';
import { markOf } from '../deeds/mark-of.ts';
import { insertMember, insertWall } from './team/team-queries.ts';

export const OpenCase = z.strictObject({
  requestId: z.string(),
  /** Violence and children come first; until somebody has asked, mediation is not spoken of. */
  screen: ScreenWish.optional(),
});
export type OpenCase = z.input<typeof OpenCase>;
type Wish = z.output<typeof OpenCase>;

async function getRequestToOpen(ctx: PersonCtx, requestId: string): Promise<RequestRow> {
  const { personId } = ctx.actor;
  if (await lacksSecondStep(ctx)) throw forbidden('second-step-needed');
  const seen = isId(requestId) ? await findRequestVisible(ctx.db, requestId) : undefined;
  if (!seen || (await isWalledOff(ctx.db, requestId, personId))) throw notFound('request-not-found');
  const seats = await listSeatsActedFor(ctx);
  if (!mayOpen({ personId, seats }, seen)) throw forbidden('caseworkers-only');
  // Whoever waited for the lock may have lost sight of it: a colleague was first.
  const request = await lockRequest(ctx.db, requestId);
  if (!request || (await isWalledOff(ctx.db, requestId, personId))) throw notFound('request-not-found');
  if (request.case_id !== null) throw conflict('case-opened-already');
  if (request.closed_at) throw conflict('request-closed');
  if (request.at_desk_at === null) throw conflict('request-at-home');
  const isHers = request.owner_id === null || request.owner_id === personId;
  if (!isHers && !(await ownerIsGone(ctx, request))) throw conflict('request-taken');
  return request;
}

const levelOf = (request: RequestRow): Level => levelStanding(request) ?? 'ordinary';

/** Whom she named when she asked is kept out of the case from its first moment. */
async function seatAndWall(ctx: PersonCtx, { caseId, request }: { caseId: string; request: RequestRow }) {
  const { personId } = ctx.actor;
  await insertCase(ctx.db, {
    ...{ id: caseId, opened_at: ctx.now, opened_by: personId },
    ...{ clock: levelOf(request), mediation: 'not-offered' },
  });
  const walled = await asSystem(ctx, async (system) => {
    await insertMember(system, { caseId, personId, isLead: true, addedBy: personId });
    return listWalledOff(system.db, request.id);
  });
  await enterCase(ctx.db, caseId, { personId, now: ctx.now });
  for (const walledId of walled) await insertWall(ctx, { caseId, personId: walledId, why: 'named' });
}

async function open(ctx: PersonCtx, { requestId, screen }: Wish, answer: AnswerKey | undefined) {
  const request = await getRequestToOpen(ctx, requestId);
  const caseId = ctx.newId();
  await seatAndWall(ctx, { caseId, request });
  const { personId } = ctx.actor;
  const isHers = request.owner_id === personId;
  const taken = { owner_id: personId, taken_at: isHers ? (request.taken_at ?? ctx.now) : ctx.now };
  if (!(await markCaseOfRequest(ctx.db, requestId, { caseId, ...taken })))
    throw conflict('case-opened-already');
  if (!isHers) await addEvent(ctx, { requestId, kind: 'taken' });
  await asSystem(ctx, (ctx) => carryErasure(ctx, request, caseId));
  await takeDownForCase(ctx, requestId);
  if (screen) {
    const level = levelOf(request);
    const row = { id: caseId, level, mediation: 'not-offered' } as const;
    await keepScreen(ctx, { row, screen, atLeast: level });
  }
  await recordAnswer(ctx, answer, { subjectId: caseId });
  await recordDeed(ctx, { verb: 'open-case', subjectId: caseId });
  return { id: caseId };
}

/**
 * Somebody stays with what was asked: she leads its team and has the request, and from now on that team alone reads it too; a
 * question that was up for everybody is taken down. NotFound where she does not read it; Forbidden; Conflict `case-opened-already`, `request-taken` by a colleague who is there
 * still, `request-closed`, `request-at-home`. A retry is answered with the same case.
 */
export async function openCase(ctx: Ctx, input: OpenCase, once: Once = {}): Promise<{ id: string }> {
  const wish = parseInput(OpenCase, input);
  await keepOutNamed(ctx, wish.requestId);
  const mark = await markOf(ctx, wish);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'open-case', input: { requestId: wish.requestId, mark } },
    work: (ctx, answer) => open(ctx, wish, answer),
    again: (_ctx, id) => Promise.resolve({ id }),
  });
}

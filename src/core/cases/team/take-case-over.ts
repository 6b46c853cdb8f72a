import { listSeatsOf } from '../../requests/desk-queries.ts';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordAnswer } from '../../deeds/record-answer.ts';
import { recordDeed, type AnswerKey } from '../../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem } from '../../shared/transaction.ts';
import { mayTakeOver } from '../case-policy.ts';
import { lockCase, markCase } from '../case-queries.ts';
import { giveRequestTo } from '../request-of-case.ts';
import { checkSecondStep } from '../see-case.ts';
import { leaveTeam } from './leave-team.ts';
import { insertMember, listTeam, listWalledAmong, markLead } from './team-queries.ts';

/** Who is on the team with a seat still and before no wall, and who is on it by name alone. As the system. */
async function splitTeam(ctx: Ctx, caseId: string) {
  const team = await listTeam(ctx.db, caseId);
  const ids = team.map(({ id }) => id);
  const walled = await listWalledAmong(ctx, caseId, ids);
  const living = team.filter(({ id, seats }) => seats !== null && !walled.includes(id));
  return { living, gone: ids.filter((id) => !living.some((one) => one.id === id)) };
}

async function takeOver(ctx: PersonCtx, caseId: string, answer: AnswerKey | undefined): Promise<string> {
  const { personId } = ctx.actor;
  await checkSecondStep(ctx);
  const seats = await listSeatsOf(ctx.db, personId);
  await asSystem(ctx, async (system) => {
    const row = isId(caseId) ? await lockCase(system.db, caseId) : undefined;
    if (!row) throw notFound('case-not-found');
    const { living, gone } = await splitTeam(system, caseId);
    const isWalledOff = (await listWalledAmong(system, caseId, [personId])).length > 0;
    if (!mayTakeOver({ personId, seats, isWalledOff }, living)) throw notFound('case-not-found');
    if (living.some(({ is_lead: isLead }) => isLead)) throw conflict('case-has-a-lead');
    await leaveTeam(system, caseId, { personIds: gone, at: ctx.now, why: 'seat-gone' });
    if (living.length > 0) await markLead(system.db, caseId, { personId, isLead: true });
    else await insertMember(system, { caseId, personId, isLead: true, addedBy: personId });
    await markCase(system.db, caseId, { alone_told_at: null, lead_doubted_by: null });
  });
  await giveRequestTo(ctx, { caseId, personId });
  await recordAnswer(ctx, answer, { subjectId: caseId });
  const letters = [{ topic: 'case-lead-changed' as const, subjectId: caseId }];
  await recordDeed(ctx, { verb: 'take-case-over', subjectId: caseId, letters });
  return caseId;
}

/**
 * Where a case is nobody's any more, one of the desk leads it on; where its lead alone is gone, one of its team. NotFound for
 * everybody else, as if there were none; Conflict `case-has-a-lead`.
 */
export async function takeCaseOver(ctx: Ctx, { caseId }: { caseId: string }, once: Once = {}): Promise<void> {
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'take-case-over', input: { caseId } },
    work: (ctx, answer) => takeOver(ctx, caseId, answer),
    again: (_ctx, id) => Promise.resolve(id),
  });
}

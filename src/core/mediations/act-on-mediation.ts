import { actOnCase, type Act } from '../cases/act-on-case.ts';
import { markCase } from '../cases/case-queries.ts';
import type { CaseSeen } from '../cases/see-case.ts';
import { startClock } from '../cases/clocks/start-clock.ts';
import type { Letter } from '../deeds/record-deed.ts';
import { mayMediate } from '../screens/screen.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, notFound, ruleBroken } from '../shared/errors.ts';
import {
  findMediationOf,
  findStory,
  listSides,
  markEnding,
  markMediation,
  markSittingsCalledOff,
  type MediationRow,
} from './docket-queries.ts';
import { endingOf, type Ending } from './docket-words.ts';
import { stopClocksOfAgreed } from './agreement/stop-clocks-of-agreed.ts';
import { endTerm } from './court/end-term.ts';
import { sealJson } from '../cases/sealed-json.ts';
import { canBecome, isOver, papersGoBack, type MediationStage } from './mediation.ts';

type Left = { id?: string; letters?: readonly Letter[] };

/**
 * Does something to the docket of a case that is not over, as `actOnCase` does to the case. NotFound `mediation-not-found`;
 * Conflict `mediation-over`.
 */
export const actOnMediation = (
  ctx: Ctx,
  act: Act,
  work: (ctx: PersonCtx, docket: MediationRow, seen: CaseSeen) => Promise<Left>,
): Promise<string> =>
  actOnCase(ctx, act, async (ctx, seen) => {
    const docket = await findMediationOf(ctx.db, act.caseId);
    if (!docket) throw notFound('mediation-not-found');
    if (isOver(docket.stage)) throw conflict('mediation-over');
    return work(ctx, docket, seen);
  });

/**
 * RuleBroken `mediation-not-offered`: nobody brings both sides together before violence is ruled out, or she, having seen the
 * other routes, has chosen it freely.
 */
export function checkOffered({ row }: Pick<CaseSeen, 'row'>): void {
  if (!mayMediate(row.mediation)) throw ruleBroken('mediation-not-offered');
}

/** Conflict `mediator-to-accept`: both sides accept who mediates, whoever came after the first too (人民调解法 §23). */
export async function checkAccepted({ db }: Pick<Ctx, 'db'>, mediationId: string): Promise<void> {
  const both = await listSides(db, mediationId);
  if (both.some((side) => side.accepted_mediator_at === null)) throw conflict('mediator-to-accept');
}

/**
 * Goes on to another stage; with an agreement that binds the days that a court gave are met. Conflict `mediation-not-there`, where it
 * has not come so far or has gone past it.
 */
export async function moveOn(
  ctx: Pick<Ctx, 'db' | 'now'>,
  docket: Pick<MediationRow, 'id' | 'stage'>,
  to: MediationStage,
): Promise<void> {
  if (!canBecome(docket.stage, to)) throw conflict('mediation-not-there');
  await markMediation(ctx.db, docket.id, { state: to });
  if (to === 'in-force') await endTerm(ctx, docket.id);
}

type Over = { docket: MediationRow; to: MediationStage; ending: Ending };

/**
 * It is over: what was still to come is called off, and the days that a court gave, and of what was agreed, stand still. However it ended without what was
 * agreed being done, the court's papers go back within theirs.
 */
export async function endWith(ctx: PersonCtx, { docket, to, ending }: Over): Promise<void> {
  if (!canBecome(docket.stage, to)) throw conflict('mediation-not-there');
  const { id: storyId } = await findStory(ctx.db, docket.id);
  await markMediation(ctx.db, docket.id, { state: to, ended_at: ctx.now, ended_by: ctx.actor.personId });
  await markEnding(ctx.db, docket.id, await sealJson(ctx, ending, endingOf(storyId)));
  await markSittingsCalledOff(ctx.db, docket.id, ctx.now);
  await endTerm(ctx, docket.id);
  await stopClocksOfAgreed(ctx, docket.id);
  if (papersGoBack({ origin: docket.origin, stage: to })) {
    const clock = { clock: 'mediation-papers-back', from: ctx.now } as const;
    await startClock(ctx, { caseId: docket.case_id, aboutId: docket.id, ...clock });
  }
  if (to === 'refused') await markCase(ctx.db, docket.case_id, { mediation: 'refused' });
}

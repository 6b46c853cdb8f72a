import { z } from 'zod';
import { startClock } from '../../cases/clocks/start-clock.ts';
import { isFileOf } from '../../cases/files/is-file-of.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { dayOf, startOfDay } from '../../shared/dates.ts';
import { conflict, invalid, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation, checkAccepted, checkOffered, moveOn } from '../act-on-mediation.ts';
import { insertMark, listMarks, markAgreement, type AgreementRow } from '../agreement-queries.ts';
import type { MediationRow } from '../docket-queries.ts';
import { aDay, anId } from '../docket-words.ts';
import { inForceOn, mayMark, signers, waysOfMarking } from '../mediation.ts';
import { getAgreement } from './get-agreement.ts';

export const SignAgreement = z.strictObject({
  caseId: z.string(),
  whose: z.enum(signers),
  how: z.enum(waysOfMarking),
  on: aDay,
  /** The signed page, scanned, among the files of the case. */
  fileId: anId.optional(),
});
export type SignAgreement = z.input<typeof SignAgreement>;

/** All have signed and sealed: it binds from the last of those days, and the time for the court's confirmation runs (§33). */
async function takeEffect(
  ctx: PersonCtx,
  { docket, agreement, on }: { docket: MediationRow; agreement: AgreementRow; on: string },
): Promise<void> {
  await moveOn(ctx, docket, 'in-force');
  await markAgreement(ctx.db, agreement.id, { in_force_on: on });
  if (agreement.of_status) return;
  const about = { caseId: docket.case_id, aboutId: agreement.id };
  await startClock(ctx, { ...about, clock: 'mediation-confirmation', from: startOfDay(on) });
}

/**
 * A signature, a finger or the seal has been set, and is noted with its day. With the last of four the agreement takes effect
 * (人民调解法 §29). Invalid `cannot-mark-so`: a mediator signs, a committee seals; or where the file is
 * not of this case, or was struck. RuleBroken `not-yet`,
 * `signed-before-it-was-made`, `mediation-not-offered`; Conflict `marked-already`, `oral-needs-no-mark`,
 * `mediator-to-accept` of one who came after the first.
 */
export async function signAgreement(ctx: Ctx, input: SignAgreement, once: Once = {}): Promise<void> {
  const { caseId, whose, how, on, fileId = null } = parseInput(SignAgreement, input);
  if (!mayMark(whose, how)) throw invalid([{ path: 'how', code: 'cannot-mark-so' }]);
  const wish = { whose, how, on, fileId };
  const act = { ...once, verb: 'sign-agreement', act: 'mark-agreement', caseId, wish } as const;
  await actOnMediation(ctx, act, async (ctx, docket, seen) => {
    checkOffered(seen);
    const agreement = await getAgreement(ctx, docket.id);
    if (agreement.form === 'oral') throw conflict('oral-needs-no-mark');
    await checkAccepted(ctx, docket.id);
    if (on > dayOf(ctx.now)) throw ruleBroken('not-yet');
    if (on < agreement.made_on) throw ruleBroken('signed-before-it-was-made');
    if (fileId !== null && !(await isFileOf(ctx.db, { caseId, fileId })))
      throw invalid([{ path: 'fileId', code: 'unknown-choice' }]);
    const before = await listMarks(ctx.db, agreement.id);
    if (before.some((mark) => mark.whose === whose)) throw conflict('marked-already');
    await insertMark(ctx.db, {
      ...{ id: ctx.newId(), agreement_id: agreement.id, case_id: caseId, whose, how, marked_on: on },
      ...{ file_id: fileId, noted_by: ctx.actor.personId },
    });
    const effective = inForceOn([...before, { whose, marked_on: on }]);
    if (effective !== null) await takeEffect(ctx, { docket, agreement, on: effective });
    return {};
  });
}

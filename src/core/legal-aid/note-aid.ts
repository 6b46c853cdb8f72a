import { z } from 'zod';
import { actOnCase, type CaseWork } from '../cases/act-on-case.ts';
import { startClock } from '../cases/clocks/start-clock.ts';
import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { conflict, invalid, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { findApplication, markApplication } from './legal-aid-queries.ts';

export const NoteAid = z.strictObject({
  caseId: z.string(),
  aidId: z.string(),
  /** What the centre decided, or that it has named the lawyer. */
  what: z.enum(['granted', 'refused', 'lawyer']),
  on: z.iso.date({ error: 'day-shape' }),
});
export type NoteAid = z.input<typeof NoteAid>;
type Noted = z.output<typeof NoteAid>;

async function noteDecision(ctx: PersonCtx, { caseId, aidId, what, on }: Noted): Promise<void> {
  const decided = { decided_on: on, granted: what === 'granted', decided_by: ctx.actor.personId };
  await markApplication(ctx.db, aidId, decided);
  await stopClocks(ctx, { aboutId: aidId, clock: 'legal-aid-decision' });
  if (what === 'refused') return;
  await startClock(ctx, { caseId, clock: 'legal-aid-lawyer', aboutId: aidId, from: startOfDay(on) });
}

async function noteLawyer(ctx: PersonCtx, { aidId, on }: Noted): Promise<void> {
  await markApplication(ctx.db, aidId, { lawyer_on: on, lawyer_by: ctx.actor.personId });
  await stopClocks(ctx, { aboutId: aidId, clock: 'legal-aid-lawyer' });
}

const work =
  (noted: Noted): CaseWork =>
  async (ctx) => {
    const { caseId, aidId, what, on } = noted;
    const found = isId(aidId) ? await findApplication(ctx.db, { caseId, id: aidId }) : undefined;
    if (!found) throw notFound('aid-not-found');
    const before = what === 'lawyer' ? found.decidedOn : found.receivedOn;
    const isNext = what === 'lawyer' ? found.granted === true && !found.lawyerOn : found.decidedOn === null;
    if (!isNext || before === null) throw conflict('aid-noted-already');
    if (on > dayOf(ctx.now)) throw invalid([{ path: 'on', code: 'in-the-future' }]);
    if (on < before) throw invalid([{ path: 'on', code: 'before-it-began' }]);
    await (what === 'lawyer' ? noteLawyer(ctx, noted) : noteDecision(ctx, noted));
    return { id: aidId };
  };

/**
 * What came back: the decision ends its clock, and where aid is granted a lawyer is named within three days (法律援助法 §43).
 * As `actOnCase`; NotFound `aid-not-found`; Conflict `aid-noted-already`; Invalid `in-the-future`, `before-it-began`.
 */
export async function noteAid(ctx: Ctx, input: NoteAid, once: Once = {}): Promise<void> {
  const noted = parseInput(NoteAid, input);
  const { caseId, ...wish } = noted;
  await actOnCase(ctx, { ...once, verb: 'note-aid', act: 'note-aid', caseId, wish }, work(noted));
}

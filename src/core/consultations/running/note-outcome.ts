import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { mayReadConsultation } from '../consultation-policy.ts';
import { findConsultationVisible, type ConsultationRow } from '../consultation-queries.ts';
import { atTheDesk } from '../../requests/at-the-desk.ts';
import { endUnderLock } from './end-consultation.ts';
import { keepOutNamed } from './keep-out-named.ts';
import { underLock } from './under-lock.ts';

export const NoteOutcome = z.strictObject({
  consultationId: z.string(),
  /** `called-off`: she cannot come to this one talk. */
  outcome: z.enum(['took-place', 'missed', 'called-off']),
});
export type NoteOutcome = z.input<typeof NoteOutcome>;

const find = async (ctx: PersonCtx, consultationId: string): Promise<ConsultationRow | undefined> =>
  isId(consultationId) ? findConsultationVisible(ctx.db, consultationId) : undefined;

async function see(ctx: PersonCtx, consultationId: string): Promise<ConsultationRow> {
  const row = await find(ctx, consultationId);
  // A wall hides the row itself; a team has its own verb, and is no list of hours.
  const whose = row && { specialist: row, caseId: row.case_id, isWalledOff: false };
  if (!whose || !mayReadConsultation(await atTheDesk(ctx), whose)) throw notFound('consultation-not-found');
  return row;
}

/**
 * What became of a talk, by who listens: it took place, nobody came, or she cannot come herself. Nothing follows from it for who
 * booked. NotFound `consultation-not-found`; RuleBroken `not-begun-yet`, `consultation-over` where it is called off too late;
 * Conflict `consultation-ended`, `consultation-moved`.
 */
export async function noteOutcome(ctx: Ctx, input: NoteOutcome, once: Once = {}): Promise<void> {
  const { consultationId, outcome } = parseInput(NoteOutcome, input);
  const person = personOnly(ctx);
  const known = await inTransaction(person, (ctx) => find(ctx, consultationId));
  if (known) await keepOutNamed(ctx, [known]);
  await answerOnce(person, once, {
    request: { verb: 'note-outcome', input: { consultationId, outcome } },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      const seen = await see(ctx, consultationId);
      const isBegun = seen.starts_at <= ctx.now;
      if (outcome === 'called-off' && isBegun) throw ruleBroken('consultation-over');
      if (outcome !== 'called-off' && !isBegun) throw ruleBroken('not-begun-yet');
      const deed = await asSystem(ctx, async (system) =>
        endUnderLock(system, await underLock(system, seen), outcome),
      );
      await recordDeed(ctx, { ...deed, answer });
    },
  });
}

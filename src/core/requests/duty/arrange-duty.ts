import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { answerOnce } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { invalid, type FieldFault } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem } from '../../shared/transaction.ts';
import { listSeatsOf } from '../desk-queries.ts';
import { dutiesOf } from '../reader-of.ts';
import { mayRunTheDesk } from '../request-policy.ts';
import { shifts, timesOf } from './duty.ts';
import { putTurn } from './duty-queries.ts';

const personId = z.string().refine(isId, { error: 'id-shape' });

export const ArrangeDuty = z.strictObject({
  turns: z
    .array(
      z.strictObject({
        day: z.iso.date({ error: 'required' }),
        shift: z.enum(shifts),
        personId,
        /** Told together with her, and in her place where she cannot. */
        deputyId: personId.optional(),
      }),
    )
    .min(1)
    .max(100),
});
export type ArrangeDuty = z.input<typeof ArrangeDuty>;
type Turns = z.output<typeof ArrangeDuty>['turns'];

const farthestDays = 366;

async function faultsIn(ctx: PersonCtx, turns: Turns): Promise<FieldFault[]> {
  const today = dayOf(ctx.now);
  const people = new Set(
    turns.flatMap(({ personId, deputyId }) => [personId, ...(deputyId ? [deputyId] : [])]),
  );
  const ofTheDesk = new Set<string>();
  for (const id of people) {
    const seats = await asSystem(ctx, ({ db }) => listSeatsOf(db, id));
    if (seats.includes('rights')) ofTheDesk.add(id);
  }
  return turns.flatMap(({ day, personId, deputyId }, nth) => {
    const fault = (field: string, code: string) => ({ path: `turns.${nth}.${field}`, code });
    return [
      ...(day < today ? [fault('day', 'in-the-past')] : []),
      ...(day > addDays(today, farthestDays) ? [fault('day', 'too-far-ahead')] : []),
      ...(ofTheDesk.has(personId) ? [] : [fault('personId', 'not-of-the-desk')]),
      ...(deputyId === undefined || ofTheDesk.has(deputyId) ? [] : [fault('deputyId', 'not-of-the-desk')]),
      ...(deputyId === personId ? [fault('deputyId', 'deputy-is-herself')] : []),
    ];
  });
}

/** Who of the desk is told first, by day and shift; said again, the later word stands. Forbidden to all but the desk; Invalid. */
export async function arrangeDuty(ctx: Ctx, input: ArrangeDuty, once: Once = {}): Promise<void> {
  const { turns } = parseInput(ArrangeDuty, input);
  const person = personOnly(ctx);
  await answerOnce(person, once, {
    request: { verb: 'arrange-duty', input: { turns } },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      if (!mayRunTheDesk(await dutiesOf(ctx))) throw await forbiddenTo(ctx, 'rights-desk-only');
      const faults = await faultsIn(ctx, turns);
      if (faults.length > 0) throw invalid(faults);
      const set = { set_at: ctx.now, set_by: ctx.actor.personId };
      for (const { day, shift, personId, deputyId = null } of turns) {
        const who = { person_id: personId, deputy_id: deputyId };
        await putTurn(ctx.db, {
          id: ctx.newId(),
          on_day: day,
          shift,
          ...timesOf(day, shift),
          ...who,
          ...set,
        });
      }
      await recordDeed(ctx, { verb: 'arrange-duty', subjectId: ctx.actor.personId, answer });
    },
  });
}

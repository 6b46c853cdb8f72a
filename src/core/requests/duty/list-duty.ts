import { z } from 'zod';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays } from '../../shared/dates.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { listSeated } from '../desk-queries.ts';
import type { Seated } from '../reading/show-request.ts';
import { dutiesOf } from '../reader-of.ts';
import { mayRunTheDesk } from '../request-policy.ts';
import type { Shift } from './duty.ts';
import { listTurns } from './duty-queries.ts';

export const ListDuty = z.strictObject({
  from: z.iso.date(),
  days: z.number().int().min(1).max(62).default(14),
});
export type ListDuty = z.input<typeof ListDuty>;

export type DutyTurn = {
  day: string;
  shift: Shift;
  startsAt: Date;
  endsAt: Date;
  person: { id: string; name: string };
  deputy: { id: string; name: string } | null;
};

export type Duty = { turns: DutyTurn[]; people: Seated[] };

/** The desk's rota from a day on, and everybody with a seat at the district. Forbidden to all but the desk. */
export async function listDuty(ctx: Ctx, input: ListDuty): Promise<Duty> {
  const { from, days } = parseInput(ListDuty, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    if (!mayRunTheDesk(await dutiesOf(ctx))) throw await forbiddenTo(ctx, 'rights-desk-only');
    const seated = await asSystem(ctx, ({ db }) => listSeated(db));
    const people = seated.map(({ id, name, seat }) => ({ id, name: name ?? '', seat }));
    const named = (id: string) => ({ id, name: people.find((one) => one.id === id)?.name ?? '' });
    const turns = await listTurns(ctx.db, { from, to: addDays(from, days - 1) });
    return {
      people,
      turns: turns.map((turn) => ({
        ...{ day: turn.on_day, shift: turn.shift, startsAt: turn.starts_at, endsAt: turn.ends_at },
        person: named(turn.person_id),
        deputy: turn.deputy_id === null ? null : named(turn.deputy_id),
      })),
    };
  });
}

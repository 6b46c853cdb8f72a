import { z } from 'zod';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../../shared/dates.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { consultationKinds, daysAhead, type SpecialistShown } from '../consultation.ts';
import {
  listDaysOf,
  listListening,
  listTaken,
  offeringOf,
  type SpecialistRow,
} from '../specialists/specialist-queries.ts';
import { freeOn } from '../times.ts';

/** So far ahead is looked where nobody says how far. */
export const daysLookedAt = 14;

export const ListFreeTimes = z.strictObject({
  /** Those who sit there; all of the district where none is named. */
  homeId: z.string().refine(isId, { error: 'id-shape' }).optional(),
  kind: z.enum(consultationKinds).optional(),
  /** How many days from today on. */
  days: z.number().int().min(1).max(daysAhead).default(daysLookedAt),
});
export type ListFreeTimes = z.input<typeof ListFreeTimes>;

/** Of one who listens, when each free talk begins; empty where she has none. */
export type FreeTimes = SpecialistShown & { times: Date[] };

const mostShown = 40;

export const shownOf = (row: SpecialistRow): SpecialistShown => ({
  ...{ id: row.id, kind: row.kind, title: row.title, speaks: row.speaks },
  ...{ homeId: row.home_id, homeName: row.home_name, talkMinutes: row.talk_minutes },
});

async function read(ctx: Ctx, { homeId, kind, days }: z.output<typeof ListFreeTimes>) {
  const today = dayOf(ctx.now);
  const listening = await listListening(ctx.db, { homeId, kind });
  const changed = await listDaysOf(
    ctx.db,
    listening.map(({ id }) => id),
    today,
  );
  const things = listening.flatMap((one) => [one.thing_id, one.room_thing_id]);
  const until = startOfDay(addDays(today, days + 2));
  const taken = await listTaken(ctx.db, things, { from: startOfDay(today), until });
  return { listening, changed, taken, today };
}

/**
 * Who listens, and when each is free, for everybody: nothing of it says who comes at the other times, nor in which room. Those
 * without a free time stand there too. Invalid.
 */
export async function listFreeTimes(ctx: Ctx, input: ListFreeTimes): Promise<FreeTimes[]> {
  const asked = parseInput(ListFreeTimes, input);
  const { listening, changed, taken, today } = await inTransaction(ctx, (ctx) =>
    asSystem(ctx, (ctx) => read(ctx, asked)),
  );
  return listening.map((one) => {
    const offering = offeringOf(one, changed);
    const of = (thingId: string) => taken.filter(({ thing_id }) => thing_id === thingId);
    const listening = { offering, hers: of(one.thing_id), rooms: of(one.room_thing_id) };
    const times = Array.from({ length: asked.days }, (_, nth) => addDays(today, nth)).flatMap((day) =>
      freeOn(listening, day, ctx.now),
    );
    return { ...shownOf(one), times: times.slice(0, mostShown) };
  });
}

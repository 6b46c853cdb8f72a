import type { PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { asSystem } from '../shared/transaction.ts';
import { heldUntil, isMissed, type MissedRule } from './missed-place.ts';
import { listPlaces, type PlaceRow } from './missed-place-queries.ts';

export type Hold = { lastDay: string; missed: PlaceRow[] };

/** Inside a transaction: until when the rule has her wait, and for which places; null where she signs up as ever. */
export async function findHold(ctx: PersonCtx, rule: MissedRule): Promise<Hold | null> {
  const { personId } = ctx.actor;
  const today = dayOf(ctx.now);
  const endsSince = startOfDay(addDays(today, -rule.withinDays));
  const places = await asSystem(ctx, (ctx) =>
    listPlaces(ctx, { personId, placedSince: rule.setAt, endsSince }),
  );
  const missed = places.filter((place) => isMissed(place, rule));
  const lastDay = heldUntil(
    rule,
    missed.map(({ endsAt }) => dayOf(endsAt)),
    today,
  );
  return lastDay === null ? null : { lastDay, missed };
}

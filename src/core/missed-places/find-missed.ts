import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { isId } from '../shared/ids.ts';
import { asSystem } from '../shared/transaction.ts';
import { isMissed, lastDayToExcuse } from './missed-place.ts';
import { maySeeMissed } from './missed-place-policy.ts';
import { findRule, listPlaces, type PlaceRow } from './missed-place-queries.ts';

export type Missed = {
  place: PlaceRow;
  /** Until when she herself may say that she could not come; the host always may. */
  lastDay: string;
  mayExcuse: boolean;
};

/**
 * Inside a transaction: a place that the rule counts as missed, for her and for who keeps the home; undefined for
 * everybody else, where it is not counted, and where no rule stands.
 */
export async function findMissed(ctx: PersonCtx, signupId: string): Promise<Missed | undefined> {
  const rule = isId(signupId) ? await findRule(ctx) : undefined;
  if (!rule) return undefined;
  const { personId } = ctx.actor;
  const homes = await listHomesKeptBy(ctx.db, personId);
  const [place] = await asSystem(ctx, (ctx) => listPlaces(ctx, { signupId }));
  if (!place || !maySeeMissed({ personId, homes }, place) || !isMissed(place, rule)) return undefined;
  const isHers = place.personId === personId;
  const lastDay = lastDayToExcuse(place.closedAt ?? ctx.now);
  return { place, lastDay, mayExcuse: !isHers || dayOf(ctx.now) <= lastDay };
}

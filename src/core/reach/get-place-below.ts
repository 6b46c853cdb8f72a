import { findDivision } from '../divisions/division-queries.ts';
import type { Division } from '../divisions/division.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { startOfDay } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';

/** A place as it was on a day, for the office above it or its own. NotFound `division-not-found`; Forbidden for everybody else. */
export async function getPlaceBelow(ctx: PersonCtx, typed: string, day: string): Promise<Division> {
  const place = await findDivision(ctx.db, typed, startOfDay(day));
  if (!place) throw notFound('division-not-found');
  await officeAboveOnly(ctx, place.code);
  return place;
}

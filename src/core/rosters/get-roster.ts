import { isWithin } from '../divisions/division.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { asSystem } from '../shared/transaction.ts';
import { findRoster, lockRoster, type RosterRow } from './roster-queries.ts';

type Find = typeof findRoster;

async function get(ctx: PersonCtx, rosterId: string, find: Find): Promise<RosterRow> {
  const { divisions } = await officeOnly(ctx);
  const roster = isId(rosterId) ? await asSystem(ctx, ({ db }) => find(db, rosterId)) : undefined;
  const isHers = roster && divisions.some((code) => isWithin(roster.division_code, code));
  if (!isHers || roster.state === 'reading') throw notFound('roster-not-found');
  return roster;
}

/** A roster of her office. NotFound `roster-not-found`, also of another office; Forbidden to who acts for none. */
export const getRoster = (ctx: PersonCtx, rosterId: string): Promise<RosterRow> =>
  get(ctx, rosterId, findRoster);

/** The same; until the transaction ends nobody else takes it, undoes it or drops it. */
export const getRosterToChange = (ctx: PersonCtx, rosterId: string): Promise<RosterRow> =>
  get(ctx, rosterId, lockRoster);

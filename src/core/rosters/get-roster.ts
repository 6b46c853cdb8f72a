import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { asSystem } from '../shared/transaction.ts';
import { findRoster, lockRoster, type RosterRow } from './roster-queries.ts';

type Find = typeof findRoster;

async function get(ctx: PersonCtx, rosterId: string, find: Find): Promise<RosterRow> {
  const roster = isId(rosterId) ? await asSystem(ctx, ({ db }) => find(db, rosterId)) : undefined;
  if (!roster || roster.state === 'reading') throw notFound('roster-not-found');
  await officeAboveOnly(ctx, roster.division_code);
  return roster;
}

/** A roster of her office. NotFound `roster-not-found`; Forbidden. */
export const getRoster = (ctx: PersonCtx, rosterId: string): Promise<RosterRow> =>
  get(ctx, rosterId, findRoster);

/** The same; until the transaction ends nobody else takes it, undoes it or drops it. */
export const getRosterToChange = (ctx: PersonCtx, rosterId: string): Promise<RosterRow> =>
  get(ctx, rosterId, lockRoster);

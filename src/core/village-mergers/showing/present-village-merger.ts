import { namePlaces } from '../../divisions/name-places.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../../shared/dates.ts';
import { isNewVillage, stateOf, undoUntil, type VillageMergerState } from '../village-merger.ts';
import type { VillageMergerRow } from '../village-merger-queries.ts';

export type VillageMergerSeen = {
  id: string;
  state: VillageMergerState;
  villages: { code: string; name: string }[];
  into: { code: string; name: string; isNew: boolean };
  preparedAt: Date;
  /** The day for which it is arranged. */
  dueOn: string | null;
  leadOf: string | null;
  /** Why its day came and it was not done. */
  stuckWhy: string | null;
  mergedOn: string | null;
  /** The last day on which it may be undone; null where it may not be. */
  undoUntil: string | null;
  undoneOn: string | null;
};

/** The names are those of the villages while they were villages of their own. */
export async function presentVillageMerger(ctx: Ctx, row: VillageMergerRow): Promise<VillageMergerSeen> {
  const today = dayOf(ctx.now);
  const asOf = row.merged_on === null ? today : addDays(row.merged_on, -1);
  const codes = [...row.villages, row.into_code];
  const nameOf = await namePlaces(ctx.db, codes, startOfDay(asOf));
  const state = stateOf(row);
  const until = row.merged_on === null ? null : undoUntil(row.merged_on);
  return {
    ...{ id: row.id, state, villages: row.villages.map((code) => ({ code, name: nameOf(code) })) },
    into: {
      ...{ code: row.into_code, name: row.into_name ?? nameOf(row.into_code) },
      isNew: isNewVillage(row),
    },
    ...{ preparedAt: row.prepared_at, dueOn: row.due_on, leadOf: row.lead_of, stuckWhy: row.stuck_why },
    ...{ mergedOn: row.merged_on, undoneOn: row.undone_on },
    undoUntil: state === 'merged' && until !== null && until >= today ? until : null,
  };
}

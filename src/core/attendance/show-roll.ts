import { findActivityCard, presentActivity } from '../activities/activity-queries.ts';
import { noteReadings } from '../audit/note-readings.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import { listKeptAmong } from '../people/list-kept-among.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listLapsedRows } from '../offers/offer-queries.ts';
import { doorCodeOf } from '../signups/signup.ts';
import { mayReadRoll } from './attendance-policy.ts';
import { listMarkRows, listRollRows, type MarkRow, type RollRecord } from './attendance-queries.ts';
import { dayHasCome } from '../door/door-hours.ts';
import { listDoorCounts, type DoorCountRow } from '../door/door-queries.ts';
import { countPresent } from './count-present.ts';
import { arrivedOf, type Mark } from './mark.ts';
import type { DoorCount, GoneRow, Roll, RollRow } from './roll.ts';

const mostGone = 50;

const byOf = (markedBy: string, { me, her }: { me: string; her: string | null }): Mark['by'] => {
  if (markedBy === her) return 'herself';
  return markedBy === me ? 'me' : 'another';
};

const presentMark = (row: MarkRow, me: string): Mark => ({
  id: row.id,
  people: row.people,
  markedAt: row.marked_at,
  by: byOf(row.marked_by, { me, her: row.person_id }),
  undoneAt: row.undone_at,
});

const statusOnRoll = (record: RollRecord): RollRow['status'] => {
  if (record.confirmed_at) return 'confirmed';
  return record.offer_ends_at ? 'offered' : 'waiting';
};

type Reader = { me: string; kept: ReadonlySet<string> };

/** Written down by name, with nobody but the host to tell her. */
const isByName = (record: { person_id: string; by_name: unknown }, { kept }: Reader) =>
  Boolean(record.by_name) && !kept.has(record.person_id);

function presentRows(records: readonly RollRecord[], marks: readonly MarkRow[], reader: Reader): RollRow[] {
  let position = 0;
  const marksOf = Map.groupBy(marks, (mark) => mark.signup_id);
  return records.map((record) => {
    const status = statusOnRoll(record);
    const waits = status === 'waiting';
    if (waits) position += 1;
    const hers = (marksOf.get(record.id) ?? []).map((mark) => presentMark(mark, reader.me));
    return {
      signupId: record.id,
      name: record.name ?? '',
      byName: isByName(record, reader),
      code: doorCodeOf(record.id),
      partySize: record.party_size,
      status,
      position: waits ? position : null,
      offerEndsAt: status === 'offered' ? record.offer_ends_at : null,
      arrived: arrivedOf(hers),
      marks: hers,
    };
  });
}

type LapsedRow = Awaited<ReturnType<typeof listLapsedRows>>[number];

const presentGone = (row: LapsedRow, reader: Reader): GoneRow => ({
  ...{ signupId: row.id, name: row.name ?? '', byName: isByName(row, reader), code: doorCodeOf(row.id) },
  partySize: row.party_size,
});

const presentCount = (row: DoorCountRow, me: string): DoorCount => ({
  ...{ id: row.id, name: row.name ?? '', people: row.people },
  kind: row.kind === 'headcount' ? 'headcount' : 'walk-in',
  ...{ women: row.women, children: row.children, elders: row.elders, men: row.men },
  ...{ markedAt: row.marked_at, by: byOf(row.marked_by, { me, her: row.person_id }) },
});

/**
 * The list at the door, by name: those with a place, then the queue. Each other person on it can see afterwards that
 * it was read, once a day. NotFound for an unknown activity, Forbidden for whoever does not keep its home.
 */
export async function showRoll(ctx: Ctx, activityId: string): Promise<Roll> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const activity = isId(activityId) ? await findActivityCard(ctx.db, activityId) : undefined;
    if (!activity) throw notFound('activity-not-found');
    const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
    if (!mayReadRoll(keeping, { id: activity.home_id })) throw forbidden();
    const records = await listRollRows(ctx.db, activity.id);
    const gone = await listLapsedRows(ctx.db, activity.id, mostGone);
    const marks = await listMarkRows(ctx.db, activity.id);
    const counts = await listDoorCounts(ctx.db, activity.id);
    const presentAt = await countPresent(ctx.db, [activity.id]);
    const me = ctx.actor.personId;
    const reader = {
      me,
      kept: await listKeptAmong(
        ctx,
        [...records, ...gone].map((row) => row.person_id),
      ),
    };
    const beside = counts.map((count) => presentCount(count, me));
    await noteReadings(ctx, {
      verb: 'read-roll',
      subjectId: activity.id,
      homeId: activity.home_id,
      personIds: [...records, ...gone, ...counts].flatMap((record) => record.person_id ?? []),
    });
    return {
      activity: presentActivity(activity, ctx.now),
      present: presentAt(activity.id).present,
      rows: presentRows(records, marks, reader),
      gone: gone.map((row) => presentGone(row, reader)),
      walkIns: beside.filter(({ kind }) => kind === 'walk-in'),
      headcounts: beside.filter(({ kind }) => kind === 'headcount').reverse(),
      dayHasCome: dayHasCome({ startsAt: activity.starts_at }, ctx.now),
    };
  });
}

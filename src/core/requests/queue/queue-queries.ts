import { sql, type ExpressionBuilder } from 'kysely';
import type { DB } from '../../../platform/db/types.generated.ts';
import type { Db } from '../../shared/ctx.ts';
import { wallOfRequest } from '../asking/walls-of.ts';
import type { Duties } from '../reader-of.ts';
import { requestsFrom, type RequestRow } from '../request-queries.ts';

/** What she works on; row-level security says the same, and keeps walls. */
const withinReach =
  (db: Db, { personId, isOfTheDesk, isProfessional, homes }: Duties) =>
  (eb: ExpressionBuilder<DB, 'requests'>) => {
    const ids = homes.map(({ id }) => id);
    return eb.and([
      eb.or([
        ...(isOfTheDesk ? [eb('at_desk_at', 'is not', null)] : []),
        ...(isOfTheDesk || isProfessional ? [eb('owner_id', '=', personId)] : []),
        ...(ids.length === 0 ? [] : [eb('home_id', '=', sql<string>`any(${ids}::uuid[])`)]),
      ]),
      eb.not(eb.exists(wallOfRequest(db, { about: eb.ref('requests.id'), person: eb.val(personId) }))),
    ]);
  };

/** What a home has handed to the district is off the list of whoever keeps that home, though she may still read it. */
const notPassedOn =
  ({ personId, isOfTheDesk }: Duties) =>
  (eb: ExpressionBuilder<DB, 'requests'>) =>
    eb.or([
      eb.lit(isOfTheDesk),
      eb('owner_id', '=', personId),
      eb('at_desk_at', 'is', null),
      eb('at_desk_at', '=', eb.ref('submitted_at')),
    ]);

type After = { actBy: Date | null; id: string } | undefined;

/** What is not done, whoever must be answered first before the others; last what no clock runs for. */
export const listOpen = (
  db: Db,
  duties: Duties,
  { after, mine, limit }: { after: After; mine: boolean; limit: number },
): Promise<RequestRow[]> =>
  requestsFrom(db)
    .where('closed_at', 'is', null)
    .where(withinReach(db, duties))
    .where(notPassedOn(duties))
    .$if(mine, (query) => query.where('owner_id', '=', duties.personId))
    .$if(after !== undefined, (query) =>
      query.where((eb) => {
        const later = eb('requests.id', '>', after?.id ?? '');
        const actBy = after?.actBy ?? null;
        if (actBy === null) return eb.and([eb('act_by', 'is', null), later]);
        return eb.or([
          eb('act_by', '>', actBy),
          eb.and([eb('act_by', '=', actBy), later]),
          eb('act_by', 'is', null),
        ]);
      }),
    )
    .orderBy('act_by', (order) => order.asc().nullsLast())
    .orderBy('requests.id')
    .limit(limit)
    .execute();

type Before = { closedAt: Date; id: string } | undefined;

const closedWithin = (
  db: Db,
  reach: Duties,
  { before, limit }: { before: Before; limit: number },
): Promise<RequestRow[]> =>
  requestsFrom(db)
    .where('closed_at', 'is not', null)
    .where(withinReach(db, reach))
    .$if(before !== undefined, (query) =>
      query.where((is) =>
        is(
          is.refTuple('closed_at', 'requests.id'),
          '<',
          is.tuple(before?.closedAt ?? new Date(0), before?.id ?? ''),
        ),
      ),
    )
    .orderBy('closed_at', 'desc')
    .orderBy('requests.id', 'desc')
    .limit(limit)
    .execute();

/** The desk reads nearly all; what a home has and what somebody owned is found by an index of its own. */
const partsOf = (duties: Duties): Duties[] =>
  duties.isOfTheDesk
    ? [duties]
    : [
        ...(duties.isProfessional ? [{ ...duties, homes: [] }] : []),
        ...duties.homes.map((home) => ({ ...duties, isProfessional: false, homes: [home] })),
      ];

const newestFirst = (one: RequestRow, other: RequestRow) =>
  (other.closed_at?.getTime() ?? 0) - (one.closed_at?.getTime() ?? 0) || (one.id < other.id ? 1 : -1);

/** What is done, the newest first. */
export async function listClosed(
  db: Db,
  duties: Duties,
  asked: { before: Before; limit: number },
): Promise<RequestRow[]> {
  const found = new Map<string, RequestRow>();
  for (const part of partsOf(duties))
    for (const row of await closedWithin(db, part, asked)) found.set(row.id, row);
  return [...found.values()].sort(newestFirst).slice(0, asked.limit);
}

/** Hers by the mark of a number, the newest first. */
export const listOfCaller = (db: Db, mark: Buffer, limit: number): Promise<RequestRow[]> =>
  requestsFrom(db).where('caller_mark', '=', mark).orderBy('requests.id', 'desc').limit(limit).execute();

/** What she has asked through a door that bears her name, the newest first. */
export const listRequestsOf = (db: Db, personId: string, limit: number): Promise<RequestRow[]> =>
  requestsFrom(db)
    .where('person_id', '=', personId)
    .where('forgotten_at', 'is', null)
    .orderBy('requests.id', 'desc')
    .limit(limit)
    .execute();

/** Names of those who work on requests, and of homes. Asked as the system. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.flatMap((id) => id ?? []);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', wanted)
    .unionAll(db.selectFrom('homes').select(['id', 'name']).where('id', 'in', wanted))
    .execute();
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

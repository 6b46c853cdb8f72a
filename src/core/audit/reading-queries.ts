import { sql, type ExpressionBuilder } from 'kysely';
import type { DB } from '../../platform/db/types.generated.ts';
import { guardedSeats, officeRoles } from '../offices/office.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';
import type { ReadingVerb } from './reading.ts';

export type ReadingOf = {
  verb: ReadingVerb;
  subjectId: string | null;
  /** At which home; null where she read of no home. */
  homeId: string | null;
  personIds: readonly string[];
};

/** One line for each other person whose record is read. */
export async function insertReadings(ctx: Ctx, reading: ReadingOf): Promise<void> {
  const reader = actorIdOf(ctx.actor);
  const others = reading.personIds.filter((id) => id !== reader);
  if (others.length === 0) return;
  await sql`
    insert into ${cellTable(ctx.cell, 'audit')} (id, at, actor_id, verb, subject_id, home_id, person_id)
    select line.id, ${ctx.now}, ${reader}, ${reading.verb}, ${reading.subjectId}, ${reading.homeId}, line.person_id
    from unnest(${others.map(() => ctx.newId())}::uuid[], ${others}::uuid[]) as line (id, person_id)`.execute(
    ctx.db,
  );
}

/** Whom this reader has read in this way at this home since then. */
export async function listReadSince(
  db: Db,
  reading: {
    verb: ReadingVerb;
    readerId: string;
    homeId: string | null;
    personIds: readonly string[];
    since: Date;
  },
): Promise<string[]> {
  if (reading.personIds.length === 0) return [];
  const rows = await db
    .selectFrom('audit')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', reading.personIds)
    .where('verb', '=', reading.verb)
    .where('actor_id', '=', reading.readerId)
    .where('home_id', 'is not distinct from', reading.homeId)
    .where('at', '>=', reading.since)
    .execute();
  return rows.flatMap((row) => row.person_id ?? []);
}

export type ReadingRow = {
  at: Date;
  verb: string;
  person_id: string | null;
  home_name: string | null;
  role: string | null;
};

/** What the reader was appointed to when she read. */
const seatsThen = (eb: ExpressionBuilder<DB, 'audit'>) =>
  eb
    .selectFrom('appointments')
    .whereRef('appointments.person_id', '=', 'audit.actor_id')
    .whereRef('appointments.appointed_at', '<=', 'audit.at')
    .where((or) =>
      or.or([or('appointments.ended_at', 'is', null), or('appointments.ended_at', '>', or.ref('audit.at'))]),
    );

/** What the reader was when she read: who keeps the home it was about, else of which seat of the district. */
const heldThen = (eb: ExpressionBuilder<DB, 'audit'>) =>
  seatsThen(eb)
    .select(['appointments.role', 'appointments.home_id'])
    .where((or) =>
      or.or([
        or('appointments.home_id', '=', or.ref('audit.home_id')),
        or('appointments.role', 'in', guardedSeats),
      ]),
    )
    .orderBy('appointments.home_id', (order) => order.nullsLast())
    .orderBy('appointments.role', 'desc')
    .limit(1);

/** For which office she read. */
const officeThen = (eb: ExpressionBuilder<DB, 'audit'>) =>
  seatsThen(eb)
    .select('appointments.role')
    .where('appointments.role', 'in', officeRoles)
    .orderBy('appointments.role')
    .limit(1);

/**
 * Who read the record of these people, the newest first, each with the home and the role that the reader had there at the time;
 * who read from a seat of the district was at no home, whatever home it was about.
 * Asked as the system: appointments are hidden from her, and the reader's name is not part of the answer.
 */
export const listReadingsOf = (
  db: Db,
  personIds: readonly string[],
  { verbs, limit }: { verbs: readonly ReadingVerb[]; limit: number },
): Promise<ReadingRow[]> =>
  db
    .selectFrom('audit')
    .leftJoinLateral(
      (eb) => heldThen(eb).as('held'),
      (join) => join.onTrue(),
    )
    .leftJoin('homes', (join) =>
      join
        .onRef('homes.id', '=', 'audit.home_id')
        .on((or) => or.or([or('held.role', 'is', null), or('held.home_id', 'is not', null)])),
    )
    .select(['audit.at', 'audit.verb', 'audit.person_id', 'homes.name as home_name'])
    .select((eb) =>
      eb
        .case()
        .when('audit.verb', '=', 'read-links')
        .then(sql<string | null>`'executive'`)
        .when('audit.verb', '=', 'read-same-women')
        .then(officeThen(eb))
        .else(eb.ref('held.role'))
        .end()
        .as('role'),
    )
    .where('audit.person_id', 'in', personIds)
    .where('audit.verb', 'in', verbs)
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute();

import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import type { Level, Outcome } from '../requests/request.ts';
import { requestsFrom } from '../requests/request-queries.ts';
import type { MediationState } from '../screens/screen.ts';

const columns = [
  'cases.id',
  'cases.opened_at',
  'cases.opened_by',
  'cases.notes',
  'cases.notes_head',
  'cases.lead_doubted_by',
  'cases.locked_at',
  'cases.closing_asked_at',
  'cases.closing_asked_by',
  'cases.reason',
  'cases.closed_at',
  'cases.closed_by',
  'cases.forget_on',
  'cases.forgotten_at',
] as const;

const casesFrom = (db: Db) =>
  db
    .selectFrom('cases')
    .select(columns)
    .select((eb) => [
      eb.ref('cases.clock').$castTo<Level>().as('level'),
      eb.ref('cases.mediation').$castTo<MediationState>().as('mediation'),
      eb.ref('cases.outcome').$castTo<Outcome | null>().as('outcome'),
    ]);

export type CaseRow = Awaited<ReturnType<ReturnType<typeof casesFrom>['executeTakeFirstOrThrow']>>;

/** PostgreSQL notes, to the end of the transaction, that this actor entered the case whose row it finds: `aCaseIRead` asks for it. */
export const noteOfCase = sql<string>`set_config('weijia.case', cases.id || ' ' || current_setting('weijia.actor'), true)`;

/**
 * A case that she reads now, with what she is to it: `is_lead` where she has a seat on its team, else null and her glass is
 * broken and not over. What a wall hides, row-level security hides here too. To the end of the transaction it shows her this
 * case's own tables as well: PostgreSQL notes where it finds the row which case that is, and whether she may change them.
 * Undefined where she does not read it.
 */
export const enterCase = (db: Db, id: string, { personId, now }: { personId: string; now: Date }) =>
  casesFrom(db)
    .leftJoin('case_members', (join) =>
      join
        .onRef('case_members.case_id', '=', 'cases.id')
        .on('case_members.person_id', '=', personId)
        .on('case_members.left_at', 'is', null),
    )
    .select([
      'case_members.is_lead',
      noteOfCase.as('entered'),
      sql`set_config('weijia.team', case when case_members.id is null then '' else 'on' end, true)`.as('as'),
    ])
    .where('cases.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('case_members.id', 'is not', null),
        eb.exists(
          eb
            .selectFrom('broken_glasses as glass')
            .select('glass.id')
            .whereRef('glass.case_id', '=', 'cases.id')
            .where('glass.person_id', '=', personId)
            .where('glass.ended_at', 'is', null)
            .where('glass.ends_at', '>', now),
        ),
      ]),
    )
    .executeTakeFirst();

/** Until the transaction ends nobody else writes into it, joins its team or closes it. Asked as the system. */
export const lockCase = (db: Db, id: string): Promise<CaseRow | undefined> =>
  casesFrom(db).where('cases.id', '=', id).forUpdate('cases').executeTakeFirst();

/** Whether there is one, and behind what. Asked as the system. */
export const findCase = (db: Db, id: string): Promise<CaseRow | undefined> =>
  casesFrom(db).where('cases.id', '=', id).executeTakeFirst();

export const insertCase = (
  db: Db,
  row: { id: string; opened_at: Date; opened_by: string; clock: Level; mediation: MediationState },
) => db.insertInto('cases').values(row).execute();

/** Whoever opens the case has the request too. False where a case had come of it already. */
export async function markCaseOfRequest(
  db: Db,
  requestId: string,
  { caseId, ...owner }: { caseId: string; owner_id: string; taken_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('requests')
    .set({ case_id: caseId, ...owner })
    .where('id', '=', requestId)
    .where('case_id', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

type Changed = Partial<{
  clock: Level;
  mediation: MediationState;
  locked_at: Date | null;
  locked_by: string | null;
  closing_asked_at: Date | null;
  closing_asked_by: string | null;
  outcome: Outcome | null;
  reason: Buffer | null;
  closed_at: Date;
  closed_by: string;
  forget_on: string;
  notes: number;
  notes_head: Buffer;
  lead_doubted_by: string | null;
  alone_told_at: Date | null;
}>;

export const markCase = (db: Db, id: string, changed: Changed) =>
  db.updateTable('cases').set(changed).where('id', '=', id).execute();

/** On whose team she sits, what is open first and the newest of those first. */
export const listCasesOf = (
  db: Db,
  personId: string,
  { before, limit }: { before: string | undefined; limit: number },
) =>
  casesFrom(db)
    .innerJoin('case_members', 'case_members.case_id', 'cases.id')
    .select('case_members.is_lead')
    .where('case_members.person_id', '=', personId)
    .where('case_members.left_at', 'is', null)
    .$if(before !== undefined, (query) => query.where('cases.id', '<', before ?? ''))
    .orderBy('cases.id', 'desc')
    .limit(limit)
    .execute();

/** What was asked for, as its sealed words stand; row-level security shows it to the team. */
export const findRequestOfCase = (db: Db, caseId: string) =>
  db
    .selectFrom('requests')
    .select(['id', 'door', 'channel', 'submitted_at', 'words'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();

/** How it stands: who has it, and which clock runs. */
export const findCourseOfRequest = (db: Db, caseId: string) =>
  requestsFrom(db).where('case_id', '=', caseId).executeTakeFirst();

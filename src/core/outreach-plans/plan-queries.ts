import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { Lack, PlanPart, PlanState, Proof } from './outreach-plan.ts';

type NewPlan = {
  id: string;
  division_code: string;
  asked_by: string;
  asked_at: Date;
  most_chairs: number;
  most_links: number;
  most_executives: number;
};

export const insertPlan = (db: Db, plan: NewPlan) =>
  db
    .insertInto('outreach_plans')
    .values({ ...plan, status: 'waiting' })
    .execute();

const plans = (db: Db) =>
  db
    .selectFrom('outreach_plans')
    .select(['id', 'division_code as divisionCode', 'asked_at as askedAt', 'ended_at as endedAt'])
    .select(['most_chairs as mostChairs', 'most_links as mostLinks', 'most_executives as mostExecutives'])
    .select(['objective', 'bound', 'gap', 'lacks'])
    .select((eb) => eb.ref('status').$castTo<PlanState>().as('status'));

export type PlanRow = NonNullable<Awaited<ReturnType<typeof findPlanVisible>>>;

/** As row-level security shows it to the office of its place and those above. */
export const findPlanVisible = (db: Db, id: string) => plans(db).where('id', '=', id).executeTakeFirst();

/** The same, and until the transaction ends nothing becomes of it. */
export const lockPlanVisible = (db: Db, id: string) =>
  plans(db).where('id', '=', id).forUpdate().executeTakeFirst();

/** The newest of exactly this place that was not called off. */
export const findNewestPlan = (db: Db, divisionCode: string) =>
  plans(db)
    .where('division_code', '=', divisionCode)
    .where('status', '<>', 'cancelled')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

export const markCancelled = (db: Db, id: string, { at, by }: { at: Date; by: string }) =>
  db
    .updateTable('outreach_plans')
    .set({ status: 'cancelled', ended_at: at, cancelled_by: by })
    .where('id', '=', id)
    .execute();

/** What it asks, village by village, with who is to do it. */
export const listParts = (db: Db, planId: string) =>
  db
    .selectFrom('outreach_plan_parts as part')
    .innerJoin('executives', 'executives.id', 'part.executive_id')
    .innerJoin('people', 'people.id', 'executives.person_id')
    .select([
      'part.village_code as villageCode',
      'executive_id as executiveId',
      'executives.person_id as personId',
    ])
    .select(['people.name as executiveName', 'leads', 'leads_today as leadsToday', 'kept', 'metres'])
    .select(['taken_over as takenOver', 'to_ask as toAsk', 'same_town as isSameTown', 'link_id as linkId'])
    .where('plan_id', '=', planId)
    .orderBy('part.village_code')
    .orderBy('leads', 'desc')
    .orderBy('executive_id')
    .execute();

/** Who is to lead a village by a plan; until the transaction ends nobody else accepts it. */
export const lockLead = (db: Db, planId: string, villageCode: string) =>
  db
    .selectFrom('outreach_plan_parts')
    .select(['executive_id as executiveId', 'link_id as linkId'])
    .where('plan_id', '=', planId)
    .where('village_code', '=', villageCode)
    .where('leads', '=', true)
    .forUpdate()
    .executeTakeFirst();

type Accepted = { planId: string; villageCode: string; linkId: string; at: Date; by: string };

export const markAccepted = (db: Db, { planId, villageCode, linkId, at, by }: Accepted) =>
  db
    .updateTable('outreach_plan_parts')
    .set({ accepted_at: at, accepted_by: by, link_id: linkId })
    .where('plan_id', '=', planId)
    .where('village_code', '=', villageCode)
    .where('leads', '=', true)
    .execute();

/** One that waits, or that nobody has been at since `silentSince`, becomes the caller's. Asked as the system. */
export async function takeNextPlan(ctx: Ctx, silentSince: Date) {
  const { db, cell, now } = ctx;
  const { rows } = await sql<{ id: string; tries: number }>`
    update ${cellTable(cell, 'outreach_plans')} set status = 'solving', beat_at = ${now}, tries = tries + 1
    where id = (
      select id from ${cellTable(cell, 'outreach_plans')}
      where status = 'waiting' or (status = 'solving' and beat_at < ${silentSince})
      order by id limit 1 for update skip locked
    ) returning id, tries`.execute(db);
  return rows[0];
}

/** Whether one waits, or is being solved by nobody. */
export const plansWait = (ctx: Pick<Ctx, 'cell'>, silentSince: Date) => sql<boolean>`exists (
  select from ${cellTable(ctx.cell, 'outreach_plans')}
  where status = 'waiting' or (status = 'solving' and beat_at < ${silentSince}))`;

type Ended = { status: PlanState; at: Date; proof?: Proof; lacks?: readonly Lack[] };

/** False where it is nobody's to solve any more. Asked as the system. */
const markSolving = async (db: Db, id: string, set: Record<string, unknown>): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('outreach_plans')
    .set(set)
    .where('id', '=', id)
    .where('status', '=', 'solving')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
};

export const markBeat = (db: Db, id: string, { at, proof }: { at: Date; proof?: Proof | undefined }) =>
  markSolving(db, id, { beat_at: at, ...proof });

export const markPutBack = (db: Db, id: string) =>
  markSolving(db, id, { status: 'waiting', tries: sql`tries - 1` });

export const markPlanEnded = (db: Db, id: string, { status, at, proof, lacks = [] }: Ended) =>
  markSolving(db, id, { status, ended_at: at, ...proof, lacks: JSON.stringify(lacks) });

/** Asked as the system. */
export async function insertParts(ctx: Ctx, planId: string, parts: readonly PlanPart[]): Promise<void> {
  const { db, cell } = ctx;
  await sql`insert into ${cellTable(cell, 'outreach_plan_parts')} (plan_id, village_code, executive_id, leads, leads_today,
      kept, taken_over, to_ask, metres, same_town)
    select ${planId}, * from unnest(${parts.map((part) => part.villageCode)}::text[],
      ${parts.map((part) => part.executiveId)}::uuid[], ${parts.map((part) => part.leads)}::boolean[],
      ${parts.map((part) => part.leadsToday)}::boolean[], ${parts.map((part) => part.kept)}::int[],
      ${parts.map((part) => part.takenOver)}::int[], ${parts.map((part) => part.toAsk)}::int[],
      ${parts.map((part) => part.metres)}::int[], ${parts.map((part) => part.isSameTown)}::boolean[])`.execute(
    db,
  );
}

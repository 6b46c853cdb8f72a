import { sql } from 'kysely';
import type { Ctx, Db } from '../shared/ctx.ts';

/** Until the transaction ends no other list founds a home: two at once would not see each other's. */
export const lockHomeLists = (ctx: Ctx) =>
  sql`select pg_advisory_xact_lock(hashtext('home-lists'), ${ctx.cell.number})`.execute(ctx.db);

/** All that ever were in a village, also those that are closed. As the system. */
export const listHomesEverIn = (db: Db, villageCode: string) =>
  db.selectFrom('homes').select(['name', 'closed_at']).where('division_code', '=', villageCode).execute();

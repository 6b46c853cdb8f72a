import type { Ctx, Db } from '../shared/ctx.ts';
import { lockInCell } from '../shared/queries/lock-in-cell.ts';

/** Until the transaction ends no other list founds a home: two at once would not see each other's. */
export const lockHomeLists = (ctx: Ctx) => lockInCell(ctx, 'home-lists');

/** All that ever were in a village, also those that are closed. As the system. */
export const listHomesEverIn = (db: Db, villageCode: string) =>
  db.selectFrom('homes').select(['name', 'closed_at']).where('division_code', '=', villageCode).execute();

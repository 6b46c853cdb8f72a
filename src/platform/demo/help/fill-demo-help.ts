import { sql } from 'kysely';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';
import { openCtx, type World } from '../../world.ts';
import { askTheDesk, askTheHome, fillTheBoard } from './ask-demo-requests.ts';
import { findDemoPeople } from './demo-people.ts';
import { openCaseWithOrder, openDocket, openOrdinaryCase } from './open-demo-cases.ts';

const isUntouched = (ctx: Ctx): Promise<boolean> =>
  inTransaction(ctx, async ({ db }) => {
    const one = await db.selectFrom('requests').select('id').limit(1).executeTakeFirst();
    return one === undefined;
  });

async function fill(ctx: Ctx): Promise<void> {
  if (!(await isUntouched(ctx))) return;
  const people = await findDemoPeople(ctx);
  if (!people) return;
  for (const step of [
    ...[askTheHome, fillTheBoard, askTheDesk],
    ...[openOrdinaryCase, openCaseWithOrder, openDocket],
  ])
    await step(people);
}

/**
 * What a visitor finds behind the doors: requests, two cases, a docket and a board, written by the verbs themselves as the
 * application does it. Into a demo alone in which nobody has asked for anything yet; of two servers the second waits here.
 */
export const fillDemoHelp = (world: World): Promise<void> =>
  world.db.connection().execute(async (db) => {
    const lock = sql`hashtextextended('demo help', 0)`;
    await sql`select pg_advisory_lock(${lock})`.execute(db);
    try {
      await fill(openCtx(world, world.cells[0], { kind: 'system' }));
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(db);
    }
  });

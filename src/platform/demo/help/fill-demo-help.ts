import { sql } from 'kysely';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';
import { openCtx, type World } from '../../world.ts';
import { answerFirstQuestion, answerSecondQuestion, askTheDesk, askTheHome } from './ask-demo-requests.ts';
import { findDemoPeople, type DemoPeople, type Persona } from './demo-people.ts';
import { openCaseWithOrder, openDocket, openOrdinaryCase, registerTheCommittee } from './open-demo-cases.ts';

/** One after the other; each ends with a deed of somebody, by which it is known to be done. */
const parts: readonly { fill: (people: DemoPeople) => Promise<void>; endsWith: [Persona, string] }[] = [
  { fill: askTheHome, endsWith: ['host', 'ask-talent'] },
  { fill: answerFirstQuestion, endsWith: ['host', 'answer-on-board'] },
  { fill: answerSecondQuestion, endsWith: ['rights', 'answer-on-board'] },
  { fill: askTheDesk, endsWith: ['rights2', 'note-contact'] },
  { fill: openOrdinaryCase, endsWith: ['counsellor', 'arrange-session'] },
  { fill: openCaseWithOrder, endsWith: ['rights', 'accept-order'] },
  { fill: registerTheCommittee, endsWith: ['district', 'register-committee'] },
  { fill: openDocket, endsWith: ['mediator', 'arrange-sitting'] },
];

/** Everybody sees her own deeds. */
const hasDone = (ctx: Ctx, verb: string): Promise<boolean> =>
  inTransaction(ctx, async ({ db }) => {
    const deed = db.selectFrom('audit').select('id').where('verb', '=', verb).limit(1);
    return (await deed.executeTakeFirst()) !== undefined;
  });

async function fill(ctx: Ctx): Promise<void> {
  const people = await findDemoPeople(ctx);
  if (!people) return;
  const done = await Promise.all(
    parts.map(({ endsWith: [persona, verb] }) => hasDone(people.ctxOf(persona), verb)),
  );
  for (const part of parts.slice(done.lastIndexOf(true) + 1)) await part.fill(people);
}

/**
 * What a visitor finds behind the doors: requests, two cases, a docket and a board, written by the verbs themselves as the
 * application does it. A start that broke half way is gone on with by the next one: the part in which it broke begins anew. Of
 * two servers the second waits here.
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

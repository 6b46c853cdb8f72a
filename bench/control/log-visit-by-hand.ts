import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { inOneTransaction } from './in-one-transaction.ts';
import { logVisit } from './log-visit.ts';

type Visit = { Headers: { authorization: string }; Body: { personId: string } };

const who = 'select held_by from control.visiting where token = $1';
const statements = logVisit('held_by = $1 and person_id = $2').map((text, nth) => ({
  name: `visit-${nth}`,
  text,
}));

/** The SQL that pgbench runs, behind a session and a server: each statement after the answer to the one before. */
export function logVisitByHand(app: FastifyInstance, pool: pg.Pool): void {
  app.post<Visit>('/visits', async ({ headers, body }, reply) => {
    const { rows } = await pool.query<{ held_by: string }>({
      name: 'visiting',
      text: who,
      values: [headers.authorization],
    });
    const values = [rows[0]?.held_by, body.personId];
    await inOneTransaction(pool, async (client) => {
      for (const statement of statements)
        if ((await client.query({ ...statement, values })).rowCount === 0) throw new Error('nobody of hers');
    });
    reply.code(201);
    return { dueOn: null };
  });
}

import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql, type RawBuilder } from 'kysely';
import type pg from 'pg';
import { inOneTransaction } from './in-one-transaction.ts';
import { checkSeats } from './statements.ts';

/** The tables of a program that knows who asks, answers a retry, and can say afterwards what happened. */
export const tablesByHand = (people: RawBuilder<unknown>) => sql`
  create table control.sessions (token text primary key, person_id uuid not null references ${people} (id));
  create table control.kept_signups (
    id uuid primary key, activity_id uuid not null references control.activities (id),
    person_id uuid not null references ${people} (id), placed_at timestamptz not null, unique (activity_id, person_id));
  create table control.audit (
    id uuid primary key, at timestamptz not null, actor_id uuid not null, verb text not null, subject_id uuid not null);
  create index on control.audit (actor_id, id);
  create table control.notices (
    id uuid primary key, person_id uuid not null references ${people} (id),
    signup_id uuid not null references control.kept_signups (id), at timestamptz not null, read_at timestamptz);
  create index on control.notices (person_id, at);
  create table control.answers (
    actor_id uuid not null, key text not null, request_hash text not null, subject_id uuid not null,
    at timestamptz not null, primary key (actor_id, key));`;

const statements = {
  who: 'select person_id from control.sessions where token = $1',
  seats: checkSeats('$1'),
  take: `insert into control.kept_signups (id, activity_id, person_id, placed_at) values ($1, $2, $3, $4)`,
  audit: `insert into control.audit (id, at, actor_id, verb, subject_id) values ($1, $2, $3, 'sign-up', $4)`,
  tell: `insert into control.notices (id, person_id, signup_id, at) values ($1, $2, $3, $4)`,
  answer: `insert into control.answers (actor_id, key, request_hash, subject_id, at) values ($1, $2, $3, $4, $5)`,
};

type Statement = keyof typeof statements;
type SignUp = { Params: { id: string }; Headers: { authorization: string; 'idempotency-key': string } };
type Asked = { activityId: string; personId: string; key: string };

const prepared = (name: Statement, values: unknown[]) => ({
  name: `kept-${name}`,
  text: statements[name],
  values,
});
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Each statement after the answer to the one before, as such a program is written. */
async function write(client: pg.PoolClient, { activityId, personId, key }: Asked): Promise<string> {
  const ask = (name: Statement, values: unknown[]) => client.query(prepared(name, values));
  const [id, now] = [randomUUID(), new Date()];
  const { rows } = await client.query<{ taken: number; capacity: number }>(prepared('seats', [activityId]));
  if (!rows.some(({ taken, capacity }) => taken < capacity)) throw new Error('full');
  await ask('take', [id, activityId, personId, now]);
  await ask('audit', [randomUUID(), now, personId, id]);
  await ask('tell', [randomUUID(), personId, id, now]);
  await ask('answer', [personId, key, hashOf(activityId), id, now]);
  return id;
}

type Unknown = Omit<Asked, 'personId'> & { authorization: string };

async function signUp(pool: pg.Pool, { authorization, ...asked }: Unknown) {
  const { rows } = await pool.query<{ person_id: string }>(prepared('who', [authorization]));
  const [session] = rows;
  if (!session) throw new Error('nobody');
  const personId = session.person_id;
  const id = await inOneTransaction(pool, (client) => write(client, { ...asked, personId }));
  return { id, status: 'confirmed' };
}

/** Control A once more, with the traces that ours leaves, but without the queue of families and the proof of its claims. */
export function signUpByHand(app: FastifyInstance, pool: pg.Pool): void {
  app.post<SignUp>('/kept/:id/signups', async ({ params, headers }, reply) => {
    const { authorization, 'idempotency-key': key } = headers;
    reply.code(201);
    return signUp(pool, { authorization, key, activityId: params.id });
  });
}

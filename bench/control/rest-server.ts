import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';
import { unitVector } from '../../src/core/homes/position.ts';
import { askedWords } from '../../src/core/search/asked-words.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { logVisitByHand } from './log-visit-by-hand.ts';
import { signUpByHand } from './sign-up-by-hand.ts';
import {
  checkSeats,
  findByWords,
  findNear,
  inNames,
  insertSignup,
  listTown,
  takeSeat,
} from './statements.ts';

// Control A: the same work as forty lines of Fastify and pg do it, with nothing around it.
type Query = { Querystring: { near: string } };
type SignUp = { Params: { id: string }; Body: { personId: string } };

const pool = new pg.Pool({ max: 24 });
const prepared = (name: string, text: string) => (values: unknown[]) => ({ name, text, values });
const town = prepared('town', listTown('$1', '$2'));
const near = prepared('near', findNear('$1::cube'));
const words = prepared('words', findByWords('$1::tsquery', '$2::tsquery'));
const check = prepared('check', checkSeats('$1'));
const take = prepared('take', takeSeat('$1'));
const insert = prepared('insert', insertSignup('$1, $2, $3, $4'));
const app = fastify();

app.get<{ Params: { code: string } }>('/towns/:code/homes', async ({ params: { code } }) => {
  const { rows } = await pool.query(town([code, `${code}:`]));
  return { items: rows };
});
app.get<{ Params: { typed: string } }>('/words/:typed/homes', async ({ params: { typed } }) => {
  const asked = askedWords(typed);
  const query = typeof asked === 'string' ? "''" : asked.query;
  const { rows } = await pool.query(words([query, inNames(query)]));
  return { items: rows };
});
app.get<Query>('/homes', async ({ query }) => {
  const [lat, lng] = query.near.split(',').map(Number);
  const { rows } = await pool.query(near([unitVector({ lat: lat ?? 0, lng: lng ?? 0 })]));
  return { items: rows };
});

type Ask = { client: pg.PoolClient; id: string; personId: string };

const write = ({ client, id, personId }: Ask, signupId: string) =>
  client.query(insert([signupId, id, personId, new Date()]));

const signUp = (hasPlace: (ask: Ask, signupId: string) => Promise<boolean>) =>
  async function ({ params, body }: { params: SignUp['Params']; body: SignUp['Body'] }) {
    const id = randomUUID();
    await inOneTransaction(pool, async (client) => {
      if (!(await hasPlace({ client, id: params.id, personId: body.personId }, id))) throw new Error('full');
    });
    return { id, status: 'confirmed' };
  };

const hasSeats = signUp(async (ask, signupId) => {
  const { rows } = await ask.client.query<{ capacity: number; taken: number }>(check([ask.id]));
  if (!rows.some(({ capacity, taken }) => taken < capacity)) return false;
  await write(ask, signupId);
  return true;
});

// The hot row last: its lock is held for one round trip, that of the commit.
const takesSeat = signUp(async (ask, signupId) => {
  await write(ask, signupId);
  return (await ask.client.query(take([ask.id]))).rowCount === 1;
});
app.post<SignUp>('/activities/:id/signups', (request, reply) => (reply.code(201), hasSeats(request)));
app.post<SignUp>('/wanted/:id/signups', (request, reply) => (reply.code(201), takesSeat(request)));

signUpByHand(app, pool);
logVisitByHand(app, pool);

console.log(await app.listen({ port: 0, host: '127.0.0.1' }));

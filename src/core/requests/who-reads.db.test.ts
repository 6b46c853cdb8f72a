import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asTheSystem, moveClock } from '../../../tests/support/factories.ts';
import { seated } from '../../../tests/support/offices/seated.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { theCast, type Cast, type Persona } from '../../../tests/support/requests/personas.ts';
import { submitRequest } from './asking/submit-request.ts';
import { tellHer } from './contact/tell-her.ts';
import { assignRequest } from './queue/assign-request.ts';
import { closeRequest } from './queue/close-request.ts';
import { escalateRequest } from './queue/escalate-request.ts';
import { listRequests } from './queue/list-requests.ts';
import { noteContact } from './queue/note-contact.ts';
import { passToDistrict } from './queue/pass-to-district.ts';
import { stepBack } from './queue/step-back.ts';
import { takeRequest } from './queue/take-request.ts';
import { triageRequest } from './queue/triage-request.ts';
import { showMyRequest } from './reading/show-my-request.ts';
import { showRequest } from './reading/show-request.ts';
import { doors, type Door } from './request.ts';
import * as policy from './request-policy.ts';
import { findRequestVisible, type RequestRow } from './request-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';

let town: Town;
let cast: Cast;
beforeAll(async () => {
  town = await openTown();
  cast = await theCast(town);
});
afterAll(() => town.close());

type Relation = { name: string; door: Door; home: boolean; owned: boolean };

/** Each door, with her home and without; and what somebody has in hand. */
const relations = doors.flatMap((door): Relation[] => {
  const atHome = { door, owned: false, home: true, name: `${door} to her home` };
  const atDesk = { door, owned: false, home: false, name: `${door} to the desk` };
  return [atHome, atDesk, { ...atDesk, owned: true, name: `${door} to the desk, in hand` }];
});

async function make({ door, home, owned }: Relation): Promise<RequestRow> {
  moveClock(town, { minutes: 24 * 60 });
  const wish = { door, text: '一件事', notThese: ['严秀英'], ...(home && { homeId: cast.home.id }) };
  const { id: requestId } = await submitRequest(cast.she.ctx(), wish);
  const desk = cast.personas[0];
  if (owned && desk) {
    await triageRequest(desk.ctx(), { requestId, level: 'ordinary' });
    await assignRequest(desk.ctx(), { requestId, toId: cast.owner.id });
  }
  const row = await inTransaction(asTheSystem(town), async (ctx) => {
    await tellHer(ctx, { id: requestId });
    return findRequestVisible(ctx.db, requestId);
  });
  if (!row) throw new Error('it was asked');
  return row;
}

type Judge = (persona: Persona, request: RequestRow) => boolean;
const by =
  (may: (reader: policy.Reader, request: RequestRow) => boolean): Judge =>
  ({ reader }, request) =>
    may(reader, request);

/** Page by page, to the end. */
async function findInQueue(ctx: Ctx, requestId: string): Promise<void> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listRequests(ctx, { limit: 100, ...(cursor !== undefined && { cursor }) });
    if (page.items.some(({ id }) => id === requestId)) return;
    cursor = page.nextCursor;
  }
  throw notFound('request-not-found');
}

/** Each verb with the sentence of the policy that lets it through. */
const verbs: Record<string, { may: Judge; run: (ctx: Ctx, requestId: string) => Promise<unknown> }> = {
  read: { may: by(policy.mayRead), run: (ctx, requestId) => showRequest(ctx, { requestId }) },
  take: { may: by(policy.mayTake), run: (ctx, requestId) => takeRequest(ctx, { requestId }) },
  triage: {
    may: by(policy.mayTriage),
    run: (ctx, requestId) => triageRequest(ctx, { requestId, level: 'urgent' }),
  },
  give: {
    may: by((reader, request) => policy.mayGive(reader, request, { ownerIsGone: false })),
    run: (ctx, requestId) => assignRequest(ctx, { requestId, toId: cast.owner.id, reason: '请您看看' }),
  },
  'pass on': { may: by(policy.mayPassOn), run: (ctx, requestId) => passToDistrict(ctx, { requestId }) },
  answer: {
    may: by(policy.mayAnswer),
    run: (ctx, requestId) => noteContact(ctx, { requestId, way: 'phone' }),
  },
  close: {
    may: by(policy.mayAnswer),
    run: (ctx, requestId) => closeRequest(ctx, { requestId, outcome: 'handled' }),
  },
  escalate: {
    may: by(policy.mayTake),
    run: (ctx, requestId) => escalateRequest(ctx, { requestId, reason: '人手不够' }),
  },
  'step back': { may: by(policy.mayRead), run: (ctx, requestId) => stepBack(ctx, { requestId }) },
  'find in her queue': {
    may: by(policy.mayRead),
    run: findInQueue,
  },
  'read as her own': {
    may: ({ reader }, request) => reader.personId === request.person_id,
    run: (ctx, requestId) => showMyRequest(ctx, { requestId }),
  },
};

const refusals = [
  'request-not-found',
  'forbidden',
  'sign-in-needed',
  'requests-not-yours',
  'second-step-needed',
];

type Cell = { who: string; what: string; of: string; allowed: boolean; let: boolean };

/** Every persona by every verb on every kind of request: what the policy says, and what happened. */
async function walkVerbs(over: readonly Relation[]): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const relation of over) {
    for (const [what, { may, run }] of Object.entries(verbs)) {
      let request = await make(relation);
      for (const persona of cast.personas) {
        const allowed = may(persona, request);
        const outcome = await codeOf(run(persona.ctx(), request.id));
        const through = !refusals.includes(outcome);
        cells.push({ who: persona.name, what, of: relation.name, allowed, let: through });
        if (through && !what.includes('read') && !what.includes('find')) request = await make(relation);
      }
    }
  }
  return cells;
}

/** As the application's role, with her id and her second step, and without the verbs. */
async function touched({ reader, office }: Persona, statement: CompiledQuery): Promise<number> {
  const undone = new Error('undone');
  let rows = 0;
  const attempt = town.db.transaction().execute(async (trx) => {
    await sql.raw(`set local weijia.actor = '${reader.personId}'`).execute(trx);
    if (office) await sql.raw(`set local weijia.office = 'on'`).execute(trx);
    const result = await trx.executeQuery(statement);
    rows = Math.max(result.rows.length, Number(result.numAffectedRows ?? 0n));
    throw undone;
  });
  await attempt.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return rows;
}

const statements: Record<string, { sql: string; may: Judge }> = {
  'select a request': {
    sql: 'select 1 from d370215.requests where id = $1',
    may: (persona, request) =>
      policy.mayRead(persona.reader, request) || persona.reader.personId === request.person_id,
  },
  'change a request': {
    sql: 'update d370215.requests set due_at = due_at where id = $1',
    may: by(policy.mayRead),
  },
  'select its trace': {
    sql: 'select 1 from d370215.request_events where request_id = $1 limit 1',
    may: by(policy.mayRead),
  },
  'select its texts': { sql: 'select 1 from d370215.request_texts where request_id = $1', may: () => false },
};

async function walkSql(): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const relation of relations) {
    const request = await make(relation);
    for (const [what, { sql: text, may }] of Object.entries(statements)) {
      for (const persona of cast.personas) {
        const rows = await touched(persona, CompiledQuery.raw(text, [request.id]));
        const allowed = may(persona, request);
        cells.push({ who: persona.name, what, of: relation.name, allowed, let: rows > 0 });
      }
    }
  }
  return cells;
}

const leaksIn = (cells: readonly Cell[]) => cells.filter((cell) => cell.let && !cell.allowed);
const shutIn = (cells: readonly Cell[]) => cells.filter((cell) => !cell.let && cell.allowed);

test('through the verbs nobody reaches a request but as the policy says', { timeout: 120_000 }, async () => {
  const cells = await walkVerbs(relations);
  console.info(`${cells.length} cells of verbs, ${leaksIn(cells).length} leaks`);
  expect(leaksIn(cells)).toEqual([]);
  expect(shutIn(cells)).toEqual([]);
  expect(cells.length).toBeGreaterThan(1000);
});

test('nor by a statement of her own, as the application’s role', { timeout: 120_000 }, async () => {
  const cells = await walkSql();
  console.info(`${cells.length} cells of statements, ${leaksIn(cells).length} leaks`);
  expect(leaksIn(cells)).toEqual([]);
  expect(shutIn(cells)).toEqual([]);
});

test('a policy that lets one too many through is found', { timeout: 120_000 }, async () => {
  await sql`create policy planted on d370215.requests for select to weijia_app using (home_id is not null)`.execute(
    town.owner,
  );
  const leaks = leaksIn(await walkSql());
  await sql`drop policy planted on d370215.requests`.execute(town.owner);
  expect(new Set(leaks.map(({ who }) => who))).toContain('the host of another home');
});

test('so is a seat that nobody should have', { timeout: 120_000 }, async () => {
  const neighbour = cast.personas.find(({ name }) => name === 'a neighbour');
  if (!neighbour) throw new Error('the cast has a neighbour');
  await seated(town, { ...cast.she, id: neighbour.reader.personId }, 'rights');
  const leaks = leaksIn(await walkVerbs(relations.slice(0, 2)));
  expect(new Set(leaks.map(({ who }) => who))).toEqual(new Set(['a neighbour']));
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompiledQuery, sql } from 'kysely';
import { z } from 'zod';
import { fillWithCrowd } from '../../../../tests/support/fill-with-crowd.ts';
import { townOn, type Town } from '../../../../tests/support/open-town.ts';
import { createTestDatabase } from '../../../../tests/support/postgres-database.ts';
import { doChores } from '../../../core/chores/do-chores.ts';
import type { Actor, Db } from '../../../core/shared/ctx.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';
import { openCtx } from '../../world.ts';
import { askHotQueries, type HotWork } from './ask-hot-queries.ts';
import { openRecorder, type Recorder } from './record-queries.ts';

type Plan = {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Index Name'?: string | undefined;
  'Index Cond'?: string | undefined;
  Filter?: string | undefined;
  Plans?: Plan[] | undefined;
};
const Plan: z.ZodType<Plan> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  Filter: z.string().optional(),
  get Plans() {
    return z.array(Plan).optional();
  },
});
const Explained = z.array(z.object({ Plan }));

/** A table of fewer rows may well be read whole. */
const fewRows = 1000;

let town: Town;
let recorder: Recorder;
let works: HotWork[];
let partial: Set<string>;

beforeAll(async () => {
  const database = await createTestDatabase();
  town = townOn(database);
  await fillWithCrowd(town);
  recorder = openRecorder(database.connectionOf('app'));
  works = await askHotQueries(recorder, { ...town, db: recorder.db });
  works.push(await askChores());
  partial = await listPartialIndexes();
}, 120_000);
afterAll(async () => {
  await recorder.db.destroy();
  await town.close();
});

/** What runs unasked each minute, with something to pass on, to seal and to forget. */
async function askChores(): Promise<HotWork> {
  const system: Actor = { kind: 'system' };
  const world = { ...town, db: recorder.db };
  const failures: unknown[] = [];
  const queries = await recorder.record(() =>
    doChores(openCtx(world, town.cells[0], system), {
      lettersUntil: town.clock(),
      onFailure: (failure) => failures.push(failure),
    }),
  );
  expect(failures).toEqual([]);
  return { title: 'The chores of each minute', actor: system, queries };
}

/** An index of a few rows, which are all that a query wants, may be read whole: what waits, what is due. */
async function listPartialIndexes(): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_index
    join pg_class on pg_class.oid = indexrelid where indpred is not null`.execute(town.owner);
  return new Set(rows.map(({ name }) => name));
}

/** Without sequential scans a table is read whole along an index that narrows nothing down. */
const isReadWhole = (node: Plan): boolean =>
  node['Node Type'] === 'Seq Scan' ||
  (/^Index (Only )?Scan$/.test(node['Node Type']) &&
    node['Index Cond'] === undefined &&
    node.Filter !== undefined &&
    !partial.has(node['Index Name'] ?? ''));

/** But for what is read along an index of which the first rows are enough. */
const scannedIn =
  (enough: readonly string[]) =>
  ({ Plans = [], ...node }: Plan): string[] => [
    ...(isReadWhole(node) && !enough.includes(node['Index Name'] ?? '?')
      ? [node['Relation Name'] ?? '?']
      : []),
    ...Plans.flatMap(scannedIn(enough)),
  ];

/** Indexes of which no more is read than LIMIT says: nothing but the policies is asked of a row. */
const firstRowsIn =
  (limited: boolean) =>
  ({ Plans = [], ...node }: Plan): string[] => {
    const isFirst = limited && /^Index (Only )?Scan$/.test(node['Node Type']) && node.Filter === undefined;
    const goesOn = node['Node Type'] === 'Limit' || (limited && node['Node Type'] === 'LockRows');
    return [...(isFirst ? [node['Index Name'] ?? '?'] : []), ...Plans.flatMap(firstRowsIn(goesOn))];
  };

const indexesIn = ({ Plans = [], ...node }: Plan): string[] => [
  ...(node['Index Name'] === undefined ? [] : [node['Index Name']]),
  ...Plans.flatMap(indexesIn),
];

async function listLargeTables(): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and reltuples >= ${fewRows} and relnamespace in ('commons'::regnamespace, 'd370215'::regnamespace)`.execute(
    town.owner,
  );
  return new Set(rows.map(({ name }) => name));
}

async function explain(db: Db, query: HotWork['queries'][number]): Promise<Plan[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': unknown }>(
    CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
  );
  return Explained.parse(rows[0]?.['QUERY PLAN']).map(({ Plan }) => Plan);
}

/** The plan as the application's role, seen by the policies as whoever asked. */
const plansOf = ({ actor }: HotWork, query: HotWork['queries'][number]): Promise<Plan[]> =>
  inTransaction({ ...openCtx(town, town.cells[0], actor) }, ({ db }) => explain(db, query));

/** Whom the policies let through to every row, for her the plan without them tells what LIMIT spares; for nobody else it does. */
async function listFirstRows({ actor }: HotWork, query: HotWork['queries'][number]): Promise<string[]> {
  if (actor.kind !== 'system') return [];
  return (await explain(town.owner, query)).flatMap(firstRowsIn(false));
}

/** The tables that it reads whole. */
const listScanned = async (work: HotWork, query: HotWork['queries'][number]) =>
  (await plansOf(work, query)).flatMap(scannedIn(await listFirstRows(work, query)));

test('no hot query reads a large table whole', async () => {
  const large = await listLargeTables();
  expect([...large].sort()).toEqual(
    expect.arrayContaining([
      'claim_events',
      'claims',
      'homes',
      'links',
      'notices',
      'outbox',
      'people',
      'requests',
      'signups',
      'visits',
    ]),
  );
  const scans: string[] = [];
  for (const work of works) {
    for (const query of work.queries) {
      const scanned = (await listScanned(work, query)).filter((table) => large.has(table));
      if (scanned.length > 0) scans.push(`${work.title}: ${scanned.join(', ')}: ${query.sql}`);
    }
  }
  expect(scans).toEqual([]);
});

test('a query that reads a large table whole is seen', async () => {
  const query = { sql: 'select id from "d370215"."audit" where verb = $1', parameters: ['?'] };
  expect(await listScanned({ title: '', actor: { kind: 'system' }, queries: [] }, query)).toContain('audit');
});

test('one that reads it whole along an index is seen too', async () => {
  const query = {
    sql: 'select id from "d370215"."audit" where verb = $1 order by id limit 1',
    parameters: ['?'],
  };
  expect(await listScanned({ title: '', actor: { kind: 'system' }, queries: [] }, query)).toContain('audit');
});

test('the first row along an index is no scan for the system, and one for her whom the policies let through to few', async () => {
  const query = { sql: 'select id from "d370215"."requests" order by id limit 1', parameters: [] };
  const scannedBy = (actor: Actor) => listScanned({ title: '', actor, queries: [] }, query);
  expect(await scannedBy({ kind: 'system' })).not.toContain('requests');
  expect(await scannedBy({ kind: 'anonymous' })).toContain('requests');
});

test('what a small home has done is found by an index of its own, however much the district has', async () => {
  const work = works.find(({ title }) => title === 'What people ask a home for: done');
  const query = work?.queries.find(({ sql }) => sql.includes('order by "closed_at" desc'));
  if (!work || !query) throw new Error('what is done was asked');
  const indexes = (await plansOf(work, query)).flatMap(indexesIn);
  expect(indexes).toContain('requests_done_at_home');
  expect(indexes).not.toContain('requests_done');
});

test('whom one executive keeps touch with is locked by an index of hers, however many the district has', async () => {
  const work = works.find(({ title }) => title === 'Handing over all links of an executive');
  const query = work?.queries.find(({ sql }) => /from "d370215"."links".*for update$/s.test(sql));
  if (!work || !query) throw new Error('her links were locked');
  expect((await plansOf(work, query)).flatMap(indexesIn)).toEqual(['links_of_holder']);
});

test('the chores of each minute pass on, deliver, seal, forget and publish', () => {
  const asked =
    works
      .at(-1)
      ?.queries.map(({ sql }) => sql)
      .join('\n') ?? '';
  for (const part of [
    'offer_ends_at',
    'audit_seals',
    'from "d370215"."answers"',
    'forget_on',
    'words_until',
  ]) {
    expect(asked).toContain(part);
  }
});

test('every hot verb was asked', () => {
  expect(works.map(({ title, queries }) => [title, queries.length > 0])).toEqual(
    works.map(({ title }) => [title, true]),
  );
  expect(works.length).toBeGreaterThanOrEqual(22);
});

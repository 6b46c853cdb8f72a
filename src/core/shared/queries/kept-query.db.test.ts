import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, asNobody } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { keptQuery, type Slots } from './kept-query.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await aHome(town, '泉心泉意');
  await aHome(town, '名都苑');
});
afterAll(() => town.close());

type Values = { name?: string; synthetic: boolean };

let built = 0;
const listNames = keptQuery((db, { at, has }: Slots<Values>) => {
  built += 1;
  const query = db
    .selectFrom('homes')
    .select('name')
    .where('synthetic', '=', at('synthetic'))
    .orderBy('name');
  return has('name') ? query.where('name', '=', at('name')) : query;
});

test('a kept query is built once for each choice of values and bound anew each time', async () => {
  const names = async (values: Values) => (await listNames(asNobody(town), values)).map(({ name }) => name);
  expect(await names({ synthetic: true, name: '名都苑' })).toEqual(['名都苑']);
  expect(await names({ synthetic: true, name: '泉心泉意' })).toEqual(['泉心泉意']);
  expect(await names({ synthetic: true })).toHaveLength(2);
  expect(await names({ synthetic: false })).toEqual([]);
  expect(built).toBe(2);
});

test('a kept query asks each cell for its own tables', async () => {
  const ctx = asNobody(town);
  const elsewhere = { ...ctx, cell: { ...ctx.cell, schema: 'd999999' }, db: town.db.withSchema('d999999') };
  await expect(listNames(elsewhere, { synthetic: true })).rejects.toThrow('d999999.homes');
  expect(await listNames(ctx, { synthetic: true })).toHaveLength(2);
});

test('a value that stands at several places is sent once, beside values that stay', async () => {
  const say = keptQuery(
    (_db, { at }: Slots<{ a: string; b: string }>) => sql<{ said: string }>`
      select concat(${at('a')}::text, ${at('b')}::text, ${' and '}::text, ${at('b')}::text, ${at('a')}::text,
        ${' and '}::text) as said`,
  );
  const ctx = asNobody(town);
  expect(await say(ctx, { a: 'x', b: 'y' })).toEqual([{ said: 'xy and yx and ' }]);
  expect(await say(ctx, { a: 'y', b: 'z' })).toEqual([{ said: 'yz and zy and ' }]);
});

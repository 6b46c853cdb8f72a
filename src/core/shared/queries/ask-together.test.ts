import { setTimeout as rest } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Cell, Db } from '../ctx.ts';
import { askTogether } from './ask-together.ts';

const cell = (number: number): Cell => ({ number, schema: `d${number}`, divisionCode: '370215' });
// A handle is only ever told apart from others here.
const aDb = (): Db => Object.create(null);

function anAsker() {
  const groups: { cell: number; keys: string[] }[] = [];
  const ask = askTogether(async ({ cell }, keys) => {
    groups.push({ cell: cell.number, keys });
    await rest(5);
    if (keys.includes('bad')) throw new Error('the database is away');
    return keys.filter((key) => key !== 'nobody').map((asked) => ({ asked, group: groups.length }));
  });
  return { ask, groups };
}

test('questions of one moment leave together, each key once, and each gets its own answer', async () => {
  const { ask, groups } = anAsker();
  const place = { db: aDb(), cell: cell(1) };
  const answers = await Promise.all(['a', 'b', 'a', 'nobody'].map((key) => ask(place, key)));
  expect(answers.map((row) => row?.asked)).toEqual(['a', 'b', 'a', undefined]);
  expect(groups).toEqual([{ cell: 1, keys: ['a', 'b', 'nobody'] }]);
});

test('what is asked while an answer is on its way is read after it was asked', async () => {
  const { ask, groups } = anAsker();
  const place = { db: aDb(), cell: cell(1) };
  const first = ask(place, 'a');
  await rest(2);
  const [second, third] = [ask(place, 'a'), ask(place, 'b')];
  expect([await first, await second, await third].map((row) => row?.group)).toEqual([1, 2, 2]);
  expect(groups).toHaveLength(2);
});

test('each cell and each database has a line of its own', async () => {
  const { ask, groups } = anAsker();
  const db = aDb();
  await Promise.all([
    ask({ db, cell: cell(1) }, 'a'),
    ask({ db, cell: cell(2) }, 'a'),
    ask({ db: aDb(), cell: cell(1) }, 'a'),
  ]);
  expect(groups.map((group) => group.cell)).toEqual([1, 2, 1]);
});

test('no group is larger than a hundred, and one that fails does not hold up the next', async () => {
  const { ask, groups } = anAsker();
  const place = { db: aDb(), cell: cell(1) };
  const keys = ['bad', ...Array.from({ length: 150 }, (_, nth) => `k${nth}`)];
  const results = await Promise.allSettled(keys.map((key) => ask(place, key)));
  expect(groups.map((group) => group.keys.length)).toEqual([100, 51]);
  expect(results.filter((result) => result.status === 'rejected')).toHaveLength(100);
});

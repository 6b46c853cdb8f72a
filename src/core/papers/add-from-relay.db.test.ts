import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, anActivity, aPerson, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { addFromRelay } from './add-from-relay.ts';
import { readRelay } from './read-relay.ts';
import { standOnRoll } from './relay.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

let activityId: string;
beforeEach(async () => {
  ({ id: activityId } = await anActivity(town, { host, home, capacity: 5 }));
});

const roll = async () =>
  (await showRoll(host.ctx(), activityId)).rows.map(({ name, partySize, status, position }) => ({
    ...{ name, partySize, status, position },
  }));

const pasted = '#接龙\n1. 王大娘 2位\n2. 李姐+1\n3. 张婶 两位\n4. 赵大姐';

/** What stands on the page by default: plainly understood, and not on the roll yet. */
async function chosen(text: string) {
  const rows = readRelay(text);
  const known = standOnRoll(
    rows,
    (await roll()).map(({ name }) => name),
  );
  return rows
    .filter(({ kind, line }) => kind === 'taken' && !known.has(line))
    .map(({ name, people }) => ({ name, people }));
}

test('a pasted list becomes sign-ups by name, each family whole, and those beyond the places wait', async () => {
  const added = await addFromRelay(host.ctx(), { activityId, families: await chosen(pasted) });
  expect(added.map(({ name, signup }) => [name, signup.status, signup.position])).toEqual([
    ['王大娘', 'confirmed', null],
    ['李姐', 'confirmed', null],
    // One place is left, and 张婶 comes with somebody: both wait, and nobody smaller passes them.
    ['张婶', 'waiting', 1],
    ['赵大姐', 'waiting', 2],
  ]);
  expect((await roll()).map(({ partySize }) => partySize)).toEqual([2, 2, 2, 1]);
});

test('the same list pasted again adds only what is new', async () => {
  await addFromRelay(host.ctx(), { activityId, families: await chosen(pasted) });
  expect(await chosen(pasted)).toEqual([]);
  expect(await chosen(`${pasted}\n5. 孙婶`)).toEqual([{ name: '孙婶', people: 1 }]);
});

test('pressed twice with the same key nobody is added twice, also when a row was changed in between', async () => {
  const families = [
    { name: '王大娘', people: 1 },
    { name: '王大娘', people: 1 },
    { name: '李姐', people: 1 },
  ];
  const first = await addFromRelay(host.ctx(), { activityId, families }, { key: 'paste' });
  const second = await addFromRelay(host.ctx(), { activityId, families }, { key: 'paste' });
  expect(second).toEqual(first);
  const changed = [...families.slice(0, 2), { name: '李姐', people: 2 }];
  await addFromRelay(host.ctx(), { activityId, families: changed }, { key: 'paste' });
  expect((await roll()).map(({ name, partySize }) => `${name} ${partySize}`)).toEqual([
    ...['王大娘 1', '王大娘 1', '李姐 1', '李姐 2'],
  ]);
});

test('nobody is added where one row is wrong', async () => {
  const families = [
    { name: '王大娘', people: 2 },
    { name: '全村', people: 6 },
    { name: ' ', people: 1 },
  ];
  const add = (some: typeof families) => codeOf(addFromRelay(host.ctx(), { activityId, families: some }));
  expect(await add(families)).toBe('required');
  expect(await add(families.slice(0, 2))).toBe('party-too-large');
  expect(await add([])).toBe('nobody-chosen');
  expect(await roll()).toEqual([]);
});

test('whoever does not keep the home adds nobody', async () => {
  const other = await aPerson(town, '李婶');
  const wish = { activityId, families: [{ name: '王大娘', people: 1 }] };
  expect(await codeOf(addFromRelay(other.ctx(), wish))).toBe('name-by-host-only');
  expect(await roll()).toEqual([]);
});

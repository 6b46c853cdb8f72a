import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  appointed,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import type { DeviceMark } from './device-mark.ts';
import { differs } from './mark.ts';
import { mergeMarks } from './merge-marks.ts';
import { showRoll } from './show-roll.ts';

let town: Town;
let home: { id: string };
let host: Person;
let deputy: Person;
let activityId: string;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  deputy = await appointed(town, await aPerson(town, '孙姐'), { home, role: 'deputy' });
});
afterAll(() => town.close());
beforeEach(async () => {
  activityId = (await anActivity(town, { host, home })).id;
});

const someone = async (name: string, partySize = 1) => {
  const person = await aPerson(town, name);
  return { person, ...(await signUp(person.ctx(), { activityId, partySize })) };
};
const at = (minutes: number) => new Date(town.clock().getTime() + minutes * 60_000);
const stamp = (minutes: number) => at(minutes).toISOString();
const arrived = (signupId: string, minutes: number, people?: number): DeviceMark => ({
  ...{ clientId: randomUUID(), kind: 'arrived', signupId, markedAt: stamp(minutes) },
  ...(people !== undefined && { people }),
});
const undone = (signupId: string, minutes: number, of: string[] = []): DeviceMark => ({
  ...{ clientId: randomUUID(), kind: 'undone', signupId, markedAt: stamp(minutes), of },
});
const send = (by: Person, ...marks: DeviceMark[]) => mergeMarks(by.ctx(), { activityId, marks });
const only = async () => (await showRoll(host.ctx(), activityId)).rows[0]!;

test('a batch sent five times at once and once more is each mark exactly once', async () => {
  const li = await someone('李婶', 3);
  const marks: DeviceMark[] = [
    arrived(li.id, -5, 2),
    { clientId: randomUUID(), kind: 'walk-in', people: 2, name: '乔大娘', markedAt: stamp(-4) },
    { clientId: randomUUID(), kind: 'headcount', heads: { women: 7 }, markedAt: stamp(-3) },
  ];
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(host, ...marks)));
  expect(answers.flat().filter(({ status }) => status === 'recorded')).toHaveLength(3);
  expect((await send(host, ...marks)).map(({ status }) => status)).toEqual(['known', 'known', 'known']);
  const roll = await showRoll(host.ctx(), activityId);
  expect(roll).toMatchObject({
    rows: [{ arrived: 2, marks: [{ markedAt: at(-5) }] }],
    walkIns: [{ name: '乔大娘', people: 2 }],
    headcounts: [{ people: 7 }],
  });
  expect([roll.rows[0]?.marks, roll.walkIns, roll.headcounts].map((them) => them?.length)).toEqual([1, 1, 1]);
});

test('two stewards who note the same family are both shown, and nobody is counted twice', async () => {
  const li = await someone('李婶', 4);
  await send(host, arrived(li.id, -10, 3));
  await send(deputy, arrived(li.id, -20, 4));
  const row = await only();
  expect(row).toMatchObject({
    arrived: 4,
    marks: [
      { people: 4, by: 'another', markedAt: at(-20) },
      { people: 3, by: 'me', markedAt: at(-10) },
    ],
  });
  expect(differs(row.marks)).toBe(true);
});

test('one takes back what she knew; what the other noted unseen stays, whichever clock is later', async () => {
  const li = await someone('李婶');
  const first = arrived(li.id, -30);
  await send(host, first);
  await send(deputy, arrived(li.id, -25));
  await send(host, undone(li.id, -5, [first.clientId]));
  const row = await only();
  expect(row.arrived).toBe(1);
  expect(row.marks).toMatchObject([
    { by: 'me', undoneAt: at(-5) },
    { by: 'another', undoneAt: null },
  ]);
  expect(differs(row.marks)).toBe(true);
});

test('an undoing that comes again after she was noted anew takes nothing back', async () => {
  const li = await someone('李婶');
  const undoing = undone(li.id, -20);
  await send(host, arrived(li.id, -30), undoing, arrived(li.id, -10));
  expect(await send(host, undoing)).toMatchObject([{ status: 'known' }]);
  expect(await only()).toMatchObject({ arrived: 1 });
});

test('a refused mark says why and does not hold up the others', async () => {
  const [li, gone] = [await someone('李婶'), await someone('赵大娘')];
  await withdrawSignup(gone.person.ctx(), { signupId: gone.id });
  const elsewhere = await anActivity(town, { host, home });
  const other = await signUp(li.person.ctx(), { activityId: elsewhere.id });
  const answers = await send(
    host,
    arrived(gone.id, -5),
    arrived(other.id, -5),
    arrived(li.id, -5, 9),
    arrived(li.id, -24 * 60),
    arrived(li.id, -5),
  );
  expect(answers.map(({ status, code }) => code ?? status)).toEqual([
    'signup-withdrawn',
    'signup-not-found',
    'not-so-many',
    'activity-not-today',
    'recorded',
  ]);
});

test('an id of another steward is not hers to use, and a clock that runs ahead is set to now', async () => {
  const [li, zhao] = [await someone('李婶'), await someone('赵大娘')];
  const mark = arrived(li.id, 45);
  await send(host, mark);
  expect((await showRoll(host.ctx(), activityId)).rows[0]?.marks).toMatchObject([{ markedAt: at(0) }]);
  const stolen = { ...arrived(zhao.id, -1), clientId: mark.clientId };
  expect(await send(deputy, stolen)).toMatchObject([{ status: 'refused', code: 'client-id-used' }]);
  expect(await send(deputy, mark)).toMatchObject([{ status: 'refused', code: 'client-id-used' }]);
});

test('a resident merges nothing', async () => {
  const li = await someone('李婶');
  moveClock(town, { minutes: 1 });
  await expect(send(li.person, arrived(li.id, -1))).rejects.toMatchObject({ kind: 'forbidden' });
});

test('two batches of the same marks in opposite order are both merged, by one account and by two', async () => {
  const parties = await Promise.all(
    Array.from({ length: 30 }, (_, nth) => signUp(host.ctx(), { activityId, name: `大娘${nth}` })),
  );
  const arrivals = () => parties.map(({ id }) => arrived(id, -5));
  for (const other of [host, deputy]) {
    for (let round = 0; round < 4; round += 1) {
      const [mine, theirs] = [arrivals(), arrivals()];
      await Promise.all([send(host, ...mine), send(other, ...theirs.toReversed())]);
      const known = [...mine, ...theirs].map(({ clientId }) => clientId);
      const undoings = () => parties.map(({ id }) => undone(id, -1, known.slice(0, 50)));
      await Promise.all([send(host, ...undoings()), send(other, ...undoings().toReversed())]);
    }
  }
  expect((await showRoll(host.ctx(), activityId)).present).toBe(0);
}, 60_000);

test('a mark with a wrong field is refused by itself, and so is an id that is no id', async () => {
  const li = await someone('李婶');
  const wrong = { clientId: randomUUID(), kind: 'walk-in', people: 1, name: '王\t大娘', markedAt: stamp(-1) };
  const marks = [wrong, { clientId: 'x' }, null, { ...arrived(li.id, -1), markedAt: 'yesterday' }];
  const undoing = { ...undone(li.id, -1), markedAt: '0000-01-01T00:00:00Z' };
  const answers = await mergeMarks(host.ctx(), {
    activityId,
    marks: [...marks, undoing, arrived(li.id, -1)],
  });
  expect(answers.map(({ status, code }) => code ?? status)).toEqual([
    'one-line-only',
    'invalid-union',
    'invalid-type',
    'instant-shape',
    'activity-not-today',
    'recorded',
  ]);
  expect(answers.map(({ clientId }) => clientId).slice(0, 3)).toEqual([wrong.clientId, '', '']);
});

test('an id that stands at another home, where she may not look, is taken', async () => {
  const elsewhere = await aHome(town, '名都苑');
  const keeper = await aHost(town, '郑主任', elsewhere);
  const theirs = await anActivity(town, { host: keeper, home: elsewhere });
  const walkIn: DeviceMark = { clientId: randomUUID(), kind: 'walk-in', people: 2, markedAt: stamp(-1) };
  const heads: DeviceMark = {
    ...{ clientId: randomUUID(), kind: 'headcount', heads: { women: 3 }, markedAt: stamp(-1) },
  };
  await mergeMarks(keeper.ctx(), { activityId: theirs.id, marks: [walkIn, heads] });
  const named = { ...walkIn, name: '欧阳大娘' };
  expect((await send(host, named, heads)).map(({ code }) => code)).toEqual([
    'client-id-used',
    'client-id-used',
  ]);
  expect(await showRoll(host.ctx(), activityId)).toMatchObject({ walkIns: [], headcounts: [] });
});

test('a batch that is sent again with its key gets its first answer, refused marks too', async () => {
  const [li, gone] = [await someone('李婶'), await someone('赵大娘')];
  await withdrawSignup(gone.person.ctx(), { signupId: gone.id });
  const input = { activityId, marks: [arrived(li.id, -5), arrived(gone.id, -5), { clientId: 'x' }] };
  const first = await mergeMarks(host.ctx(), input, { key: `batch-${activityId}` });
  expect(first.map(({ status }) => status)).toEqual(['recorded', 'refused', 'refused']);
  expect(await mergeMarks(host.ctx(), input, { key: `batch-${activityId}` })).toEqual(first);
  const less = mergeMarks(
    host.ctx(),
    { ...input, marks: input.marks.slice(1) },
    { key: `batch-${activityId}` },
  );
  await expect(less).rejects.toMatchObject({ code: 'idempotency-key-reused' });
});

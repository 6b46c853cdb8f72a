import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce, insist, signUp, type Reply, type Told } from './crowd.ts';
import { House } from './house.ts';
import { bookOf, openCrowd, type Crowd } from './open-crowd.ts';

const places = 30;
const yesterdays = 10;
const crowd = 200;

const house = new House();
let door: Crowd['door'];
let host: Crowd['host'];
let residents: string[];
beforeAll(async () => {
  ({ door, host, residents } = await openCrowd(house, crowd));
});
afterAll(() => house.close());

/** Those from `first` on, all at once, each with a key of her own. */
const rush = (activityId: string, first = 0, attempt = (ask: () => Promise<Reply<Told>>) => ask()) =>
  Promise.all(
    residents
      .slice(first)
      .map((token, nth) => attempt(() => signUp(door, activityId, { token, key: `restore-${first + nth}` }))),
  );

test('yesterday’s backup is refused while the crowd signs up, and put back whole once the door is shut', async () => {
  const activityId = await announce(door, host);
  const early = [];
  for (const [nth, token] of residents.slice(0, yesterdays).entries()) {
    early.push(await insist(() => signUp(door, activityId, { token, key: `restore-${nth}` })));
  }
  const file = house.file('yesterday.weijia');
  expect(await house.command('backup', file)).toMatchObject({ status: 0 });

  const [replies, refused] = await Promise.all([
    rush(activityId, yesterdays),
    house.command('restore', file, '--replace'),
  ]);
  expect(refused.status).toBe(1);
  expect(refused.said).toContain('请先停掉微家再恢复');
  expect(replies.filter(({ status }) => status !== 201)).toEqual([]);
  const amid = await bookOf(house, activityId);
  expect([amid.claims.length, amid.confirmed.length]).toEqual([crowd, places]);

  const second = await announce(door, host);
  const [cut, restored] = await Promise.all([
    rush(second),
    house.whileClosed(() => house.command('restore', file, '--replace')),
  ]);
  expect(restored.status).toBe(0);
  expect(cut.filter(({ status }) => ![201, 503, 0].includes(status))).toEqual([]);
  const yesterday = await bookOf(house, activityId);
  expect(yesterday.claims.map(({ id }) => id)).toEqual(early.map(({ body }) => body?.id));
  await house.look(async (db) => {
    expect(await db.selectFrom('activities').select('id').where('id', '=', second).execute()).toEqual([]);
  });

  // Her phone sends again what it sent: yesterday's answers are the same, and the others find their turn anew.
  const again = await rush(activityId, 0, insist);
  expect(again.slice(0, yesterdays)).toEqual(early);
  expect(again.filter(({ status }) => status !== 201)).toEqual([]);
  const book = await bookOf(house, activityId);
  expect([book.claims.length, book.confirmed.length]).toEqual([crowd, places]);
  expect((await house.command('doctor')).status).toBe(0);
});

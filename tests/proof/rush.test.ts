import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindTold } from '../../src/core/notices/notice.ts';
import { announce, ask, insist, signUp, type Reply, type Told } from './crowd.ts';
import { House } from './house.ts';
import { bookOf, openCrowd, type Crowd } from './open-crowd.ts';

const places = 30;
const crowd = 1000;
const rounds = 10;
const perRound = 150;

const house = new House();
let door: Crowd['door'];
let host: Crowd['host'];
let residents: string[];
beforeAll(async () => {
  ({ door, host, residents } = await openCrowd(house, crowd));
});
afterAll(() => house.close());

test('a thousand rush for thirty places: thirty get one, all others learn their place in the queue', async () => {
  const activityId = await announce(door, host);
  const replies = await Promise.all(
    residents.map((token, nth) => signUp(door, activityId, { token, key: `rush-${nth}` })),
  );
  expect(replies.filter(({ status }) => status !== 201)).toEqual([]);
  const told = new Map(replies.map(({ body }) => [body?.id, body]));
  const { claims, confirmed, waiting } = await bookOf(house, activityId);
  expect([claims.length, confirmed.length, waiting.length]).toEqual([crowd, places, crowd - places]);
  expect(claims.map(({ id }) => [told.get(id)?.status, told.get(id)?.position])).toEqual(
    claims.map((_, turn) => (turn < places ? ['confirmed', null] : ['waiting', turn - places + 1])),
  );
  const inboxes = await house.look((db) =>
    db
      .selectFrom('notices')
      .innerJoin('claim_events', 'claim_events.claim_id', 'notices.signup_id')
      .select(['notices.kind', 'claim_events.kind as outcome'])
      .where('claim_events.kind', 'in', ['confirmed', 'queued'])
      .where(
        'notices.signup_id',
        'in',
        [...told.keys()].flatMap((id) => id ?? []),
      )
      .execute(),
  );
  const tellings = inboxes.map(kindTold);
  expect(tellings.filter((kind) => kind === 'signup-confirmed')).toHaveLength(places);
  expect(tellings.filter((kind) => kind === 'signup-waiting')).toHaveLength(crowd - places);
});

/** Kills in the middle of a rush, once some forty have been answered. */
async function rushAndKill(activityId: string, round: number): Promise<Reply<Told>[]> {
  let answered = 0;
  let killed: Promise<void> | undefined;
  const replies = await Promise.all(
    residents.slice(0, perRound).map(async (token, nth) => {
      const reply = await signUp(door, activityId, { token, key: `round-${round}-${nth}` });
      answered += reply.status === 201 ? 1 : 0;
      if (answered >= 40) killed ??= round % 2 === 0 ? house.killServer() : house.killPostgres();
      return reply;
    }),
  );
  await killed;
  expect(killed).toBeDefined();
  expect(replies.filter(({ status }) => ![201, 503, 0].includes(status))).toEqual([]);
  return replies;
}

test.each(
  Array.from({ length: rounds }, (_, round) => [round, round % 2 === 0 ? 'server' : 'PostgreSQL'] as const),
)('round %i: kill -9 of the %s loses no claim that was acknowledged and doubles none', async (round) => {
  const activityId = await announce(door, host);
  const first = await rushAndKill(activityId, round);
  const acknowledged = first.flatMap(({ status, body }) => (status === 201 && body ? [body] : []));
  expect(acknowledged.length).toBeLessThan(perRound);
  const { claims } = await bookOf(house, activityId);
  const kept = new Set(claims.map(({ id }) => id));
  expect(acknowledged.filter(({ id }) => !kept.has(id))).toEqual([]);

  const retried = await Promise.all(
    residents
      .slice(0, perRound)
      .map((token, nth) => insist(() => signUp(door, activityId, { token, key: `round-${round}-${nth}` }))),
  );
  expect(retried.filter(({ status }) => status !== 201)).toEqual([]);
  expect(retried.filter((_, nth) => first[nth]?.status === 201)).toEqual(
    first.filter(({ status }) => status === 201),
  );
  const book = await bookOf(house, activityId);
  expect([book.claims.length, book.confirmed.length]).toEqual([perRound, places]);
  const card = await ask(door, { path: `/api/v1/activities/${activityId}` });
  expect(card.body).toMatchObject({ taken: places, waiting: perRound - places });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce, ask, insist, signUp, type Reply, type Told } from './crowd.ts';
import { House } from './house.ts';
import { bookOf, openCrowd, type Crowd } from './open-crowd.ts';

const places = 30;
const crowd = 90;
const rounds = 10;

const house = new House();
let door: Crowd['door'];
let host: Crowd['host'];
let residents: string[];
beforeAll(async () => {
  ({ door, host, residents } = await openCrowd(house, crowd));
});
afterAll(() => house.close());

/** A resident with her sign-up; what she does about it may be asked again until it is answered. */
type Holder = { token: string; id: string };

const readSignup = ({ token, id }: Holder) => ask<Told>(door, { path: `/api/v1/signups/${id}`, token });

const giveBack = ({ token, id }: Holder) =>
  ask<Told>(door, { method: 'DELETE', path: `/api/v1/signups/${id}`, token });

const take = ({ token, id }: Holder) =>
  ask<Told>(door, { method: 'POST', path: `/api/v1/signups/${id}/acceptance`, token, key: `take-${id}` });

type Act = () => Promise<Reply<Told>>;

/** All act at once; in the middle of it, where `kill` is given, the house is struck. Then all insist. */
async function actTogether(acts: readonly Act[], kill?: () => Promise<void>): Promise<Reply<Told>[]> {
  let answered = 0;
  let killed: Promise<void> | undefined;
  const first = await Promise.all(
    acts.map(async (act) => {
      const reply = await act();
      answered += reply.status === 200 ? 1 : 0;
      if (kill && answered >= acts.length / 3) killed ??= kill();
      return reply;
    }),
  );
  await killed;
  expect(killed !== undefined).toBe(kill !== undefined);
  expect(first.filter(({ status }) => ![200, 503, 0].includes(status))).toEqual([]);
  if (kill) expect(first.filter(({ status }) => status === 200).length).toBeLessThan(acts.length);
  const insisted = await Promise.all(acts.map((act) => insist(act)));
  const acknowledged = first.map(({ status }) => status === 200);
  // What was acknowledged before the blow is answered the same after it.
  expect(insisted.filter((_, nth) => acknowledged[nth])).toEqual(first.filter((_, nth) => acknowledged[nth]));
  return insisted;
}

async function everybodySignsUp(activityId: string, round: number): Promise<Holder[]> {
  const holders: Holder[] = [];
  for (const [nth, token] of residents.entries()) {
    const { body } = await insist(() => signUp(door, activityId, { token, key: `offer-${round}-${nth}` }));
    holders.push({ token, id: body?.id ?? '' });
  }
  return holders;
}

const statuses = async (holders: readonly Holder[]) =>
  (await Promise.all(holders.map((holder) => insist(() => readSignup(holder))))).map(
    ({ body }) => body?.status,
  );

const times = (count: number, status: string) => Array.from({ length: count }, () => status);

test.each(
  Array.from({ length: rounds }, (_, round) => ({
    round,
    struck: round % 2 === 0 ? ('server' as const) : ('PostgreSQL' as const),
    during: Math.floor(round / 2) % 2 === 0 ? ('giving back' as const) : ('answering' as const),
  })),
)('round $round: kill -9 of the $struck during $during loses and doubles no offer', async (blow) => {
  const kill = () => (blow.struck === 'server' ? house.killServer() : house.killPostgres());
  const activityId = await announce(door, host);
  const holders = await everybodySignsUp(activityId, blow.round);
  const [held, asked, behind] = [
    holders.slice(0, places),
    holders.slice(places, 2 * places),
    holders.slice(2 * places),
  ];
  const back = await actTogether(
    held.map((holder) => () => giveBack(holder)),
    blow.during === 'giving back' ? kill : undefined,
  );
  expect(back.map(({ body }) => body?.status)).toEqual(times(places, 'withdrawn'));
  expect(await statuses(asked)).toEqual(times(places, 'offered'));
  expect(await statuses(behind)).toEqual(times(behind.length, 'waiting'));

  const says = (nth: number) => (nth % 3 === 0 ? 'withdrawn' : 'confirmed');
  const answers = await actTogether(
    asked.map((holder, nth) => () => (says(nth) === 'confirmed' ? take(holder) : giveBack(holder))),
    blow.during === 'answering' ? kill : undefined,
  );
  expect(answers.map(({ body }) => body?.status)).toEqual(asked.map((_, nth) => says(nth)));
  expect(await statuses(asked)).toEqual(asked.map((_, nth) => says(nth)));
  // Ten said no: the next ten in turn are asked, and nobody behind them.
  expect(await statuses(behind)).toEqual([...times(10, 'offered'), ...times(behind.length - 10, 'waiting')]);
  const card = await ask(door, { path: `/api/v1/activities/${activityId}` });
  expect(card.body).toMatchObject({ taken: places, waiting: behind.length - 10 });
  await bookOf(house, activityId);
});

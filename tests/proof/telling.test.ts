import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, clockOf, dayOf, startOfDay } from '../../src/core/shared/dates.ts';
import { handsAt, phoneOf, type Hand } from '../e2e/support/hands.ts';
import { eventually } from '../machine/launch.ts';
import { announce, insist, signUp } from './crowd.ts';
import { House } from './house.ts';
import { openCrowd, type Crowd } from './open-crowd.ts';

const people = 30;
const rounds = 10;
/** A busy machine needs long to open the house again. */
const patience = 100_000;
const toBring = ['剪刀', '剪刀和红纸', '剪刀、红纸和胶水'];

const hour = 3_600_000;
/** At two in the afternoon of the day after tomorrow; at six the evening before, everybody is reminded. */
const startsAt = new Date(startOfDay(addDays(dayOf(new Date()), 2)).getTime() + 14 * hour);
const evening = new Date(startOfDay(addDays(dayOf(startsAt), -1)).getTime() + 18 * hour + 60_000);

const house = new House();
let door: Crowd['door'];
let host: Crowd['host'];
let residents: string[];
let hand: Hand;
beforeAll(async () => {
  ({ door, host, residents } = await openCrowd(house, people));
  hand = await handsAt(house.url)(phoneOf('host'));
});
afterAll(async () => {
  await hand.dispose();
  await house.close();
});

/** Opens the form and sends it with something else to bring; false where no answer came, or the form was too late. */
async function change(activityId: string, bring: string): Promise<boolean> {
  const path = `/desk/activities/${activityId}/change`;
  try {
    const form = await (await hand.get(path)).text();
    const sequence = /name="sequence" value="(\d+)"/.exec(form)?.[1];
    if (sequence === undefined) return false;
    const day = {
      day: dayOf(startsAt),
      from: clockOf(startsAt),
      to: clockOf(new Date(startsAt.getTime() + hour)),
    };
    const words = { title: '包饺子', summary: '', placeId: '', bring, ...day, sequence };
    const answer = await hand.post(path, { form: words, maxRedirects: 0 });
    return answer.status() === 303;
  } catch {
    return false;
  }
}

/** One change after the other, each asked again until it is acknowledged: what stood already is no other change. */
async function changeAll(activityId: string): Promise<void> {
  for (const bring of toBring) await eventually(() => change(activityId, bring), patience);
}

/** The work of that evening, begun again until it has come to its end; not before the house has opened again. */
async function remind(strike: (kill: () => void) => Promise<void>): Promise<void> {
  const first = house.begin('jobs', 'run', '--at', evening.toISOString());
  const blow = strike(first.kill);
  let { status } = await first.done;
  await blow;
  for (let tries = 0; status !== 0 && tries < 20; tries += 1) {
    await sleep(300);
    ({ status } = await house.command('jobs', 'run', '--at', evening.toISOString()));
  }
  expect(status).toBe(0);
}

/** How often each sign-up of an activity was told of each thing, the reminder and each change apart. */
const timesTold = (activityId: string) =>
  house.look(async (db) => {
    const told = await db
      .selectFrom('signups')
      .innerJoin('notices', 'notices.signup_id', 'signups.id')
      .select((eb) => [
        'signups.id',
        'notices.kind',
        'notices.change_id',
        eb.fn.countAll<number>().as('times'),
      ])
      .where('signups.activity_id', '=', activityId)
      .where('notices.kind', 'in', ['activity-near', 'activity-changed'])
      .groupBy(['signups.id', 'notices.kind', 'notices.change_id'])
      .execute();
    const changes = db.selectFrom('activity_changes').select('id').where('activity_id', '=', activityId);
    return { told, changes: (await changes.execute()).length };
  });

const heard: string[] = [];

async function expectToldOnce(activityId: string): Promise<void> {
  const { told, changes } = await timesTold(activityId);
  expect(changes).toBe(toBring.length);
  expect(told.filter(({ times }) => times !== 1)).toEqual([]);
  expect(told.filter(({ kind }) => kind === 'activity-near')).toHaveLength(people);
  expect(told.filter(({ kind }) => kind === 'activity-changed')).toHaveLength(people * toBring.length);
}

test.each(
  Array.from({ length: rounds }, (_, round) => [round, round % 2 === 0 ? 'server' : 'PostgreSQL'] as const),
)(
  'round %i: kill -9 of the %s loses and doubles no reminder and no word of a change',
  async (round, struck) => {
    const activityId = await announce(door, { ...host, startsAt });
    for (const [nth, token] of residents.entries()) {
      const placed = await insist(() => signUp(door, activityId, { token, key: `tell-${round}-${nth}` }));
      expect(placed.status).toBe(201);
    }
    // Now before the first change is told, now while the evening's work goes on; with the server its command ends too.
    const kill = async (killCommand: () => void) => {
      await sleep(200 + round * 180);
      if (struck === 'PostgreSQL') return house.killPostgres();
      killCommand();
      return house.killServer();
    };
    await Promise.all([changeAll(activityId), remind(kill)]);
    // The server delivers what was written before the blow, or the evening's work does.
    await eventually(async () => {
      const { told } = await timesTold(activityId);
      return told.length === people * (toBring.length + 1);
    }, patience);
    heard.push(activityId);
    expect((await house.command('jobs', 'run', '--at', evening.toISOString())).status).toBe(0);
    for (const id of heard) await expectToldOnce(id);
  },
);

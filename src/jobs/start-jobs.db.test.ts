import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { aHome, aHost, anActivity, aPerson, moveClock, type Person } from '../../tests/support/factories.ts';
import { openTown, type Town } from '../../tests/support/open-town.ts';
import { cancelActivity } from '../core/activities/cancel-activity.ts';
import { listNotices } from '../core/notices/list-notices.ts';
import { signUp } from '../core/signups/sign-up.ts';
import { installQueue } from '../platform/queue/install-queue.ts';
import { startJobs, type Jobs } from './start-jobs.ts';

let town: Town;
let home: { id: string };
let host: Person;
let running: Jobs[] = [];
const errors: unknown[] = [];

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
  expect(errors.splice(0)).toEqual([]);
});
afterAll(() => town.close());

async function start(): Promise<Jobs> {
  const jobs = await startJobs(town, { onError: (error) => errors.push(error) });
  running.push(jobs);
  return jobs;
}

/** Signs up; of the calling-off she learns by a letter. */
const calledOffFor = async (name: string) => {
  const person = await aPerson(town, name);
  const activity = await anActivity(town, { host, home });
  await signUp(person.ctx(), { activityId: activity.id });
  moveClock(town, { minutes: 1 });
  await cancelActivity(host.ctx(), { activityId: activity.id });
  return person;
};

const both = ['activity-cancelled', 'signup-confirmed'];
const kindsFor = async (person: Person) => (await listNotices(person.ctx())).map(({ kind }) => kind);

test('a letter reaches her inbox within two seconds without a hint, and at once with one', async () => {
  const jobs = await start();
  const person = await calledOffFor('李婶');
  await vi.waitFor(async () => expect(await kindsFor(person)).toEqual(both), 2000);
  const next = await calledOffFor('赵大娘');
  jobs.wake();
  await vi.waitFor(async () => expect(await kindsFor(next)).toEqual(both), 1000);
});

test('two servers on one database tell everybody once', async () => {
  await Promise.all([start(), start()]);
  const person = await calledOffFor('孙姐');
  await vi.waitFor(async () => expect(await kindsFor(person)).toHaveLength(2), 3000);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await kindsFor(person)).toHaveLength(2);
});

test('letters written while no server ran are delivered by the next one', async () => {
  const person = await calledOffFor('周婶');
  expect(await kindsFor(person)).toEqual(['signup-confirmed']);
  await start();
  await vi.waitFor(async () => expect(await kindsFor(person)).toEqual(both), 3000);
});

test('the queue holds ids only, and the application cannot change its shape', async () => {
  await installQueue(town.owner);
  const person = await calledOffFor('吴婶');
  await start();
  await vi.waitFor(async () => expect(await kindsFor(person)).toHaveLength(2), 3000);
  const { rows } = await sql<{ data: unknown }>`select data from jobs.job`.execute(town.owner);
  expect(rows.length).toBeGreaterThan(0);
  for (const { data } of rows) {
    expect(data).toEqual({ cell: 1, letterIds: expect.arrayContaining([expect.any(String)]) });
    expect(JSON.stringify(data)).toMatch(/^\{"cell":1,"letterIds":\[("[0-9a-f-]{36}",?)+\]\}$/);
  }
  await expect(sql`alter table jobs.queue add column note text`.execute(town.db)).rejects.toMatchObject({
    code: '42501',
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signUp } from '../../core/signups/sign-up.ts';
import { withdrawSignup } from '../../core/signups/withdraw-signup.ts';
import { aFolder, backedUp, changedTables, restored } from '../../../tests/support/backups.ts';
import { aPerson, anActivity, type Person } from '../../../tests/support/factories.ts';
import { aLivelyTown } from '../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { findHeadFaults } from '../doctor/claim-heads.ts';

let database: TestDatabase;
let copy: TestDatabase;
let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  [database, copy, folder] = await Promise.all([createTestDatabase(), createTestDatabase('bare'), aFolder()]);
  // Enough rows before the claims' tables in the file that the writers overtake the copy.
  await sql`insert into d370215."answers" (actor_id, key, request_hash, subject_id, at)
    select gen_random_uuid(), n, 'x', gen_random_uuid(), now() from generate_series(1, 50000) n`.execute(
    database.owner,
  );
});
afterAll(async () => {
  await Promise.all([database.drop(), copy.drop(), folder.remove()]);
});

const names = Array.from({ length: 12 }, (_, nth) => `${'赵钱孙李周吴郑王冯陈褚卫'[nth] ?? ''}大姐`);

const countEvents = async (): Promise<number> => {
  const { rows } = await sql<{ events: number }>`
    select count(*) as events from d370215."claim_events"`.execute(database.owner);
  return rows[0]?.events ?? 0;
};

/** Signs up and withdraws without a pause until it is told to stop; answers how often it did. */
async function comeAndGo(person: Person, activityId: string, until: { stop: boolean }): Promise<number> {
  let deeds = 0;
  while (!until.stop) {
    const { id: signupId } = await signUp(person.ctx(), { activityId });
    await withdrawSignup(person.ctx(), { signupId });
    deeds += 2;
  }
  return deeds;
}

test('a backup taken amid writers is one instant: every claim adds up in what it restores', async () => {
  const { town, people, home } = await aLivelyTown(database);
  const activity = await anActivity(town, { host: people.host, home, title: '大合唱', capacity: 3 });
  const singers = await Promise.all(names.map((name) => aPerson(town, name)));
  for (const round of [1, 2]) {
    const file = folder.file(`round-${round}.backup`);
    const until = { stop: false };
    const coming = Promise.all(singers.map((singer) => comeAndGo(singer, activity.id, until)));
    const manifest = await backedUp(database.connectionOf('owner'), file).finally(() => (until.stop = true));
    expect(Math.min(...(await coming))).toBeGreaterThan(0);
    const events = manifest.tables.find(
      ({ schema, name }) => schema === 'd370215' && name === 'claim_events',
    );
    expect(events?.rows).toBeLessThan(await countEvents());
    await restored(copy.connectionOf('owner'), file, { replace: true });
    expect(await findHeadFaults(copy.owner)).toEqual([]);
    expect(await changedTables(copy.connectionOf('owner'), file)).toEqual([]);
  }
  expect(await findHeadFaults(database.owner)).toEqual([]);
}, 120_000);

test('a head that does not add up is found', async () => {
  await sql`update d370215."things" set waiting = waiting + 1 where waiting = 0`.execute(database.owner);
  expect(await findHeadFaults(database.owner)).not.toEqual([]);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, asTheSystem, moveClock } from '../../../tests/support/factories.ts';
import { lockAwaited } from '../../../tests/support/lock-awaited.ts';
import { townOn } from '../../../tests/support/open-town.ts';
import {
  arranged,
  faultsOn,
  joined,
  prepared,
  qian,
  reachOf,
  villageTownOn,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { cloneRoot } from '../../platform/config.ts';
import { dayOf } from '../shared/dates.ts';
import { mergeDueVillages } from './merge-due-villages.ts';
import { showVillageMerger } from './showing/show-village-merger.ts';

let database: TestDatabase;
let place: VillageTown;
beforeAll(async () => {
  database = await createTestDatabase();
  place = await villageTownOn(townOn(database));
});
afterAll(() => database.drop());

const script = 'tests/support/outreach/merge-due-alone.ts';

/** In a process of its own, held up in the middle by somebody who has this home's row, and killed there. */
async function choresKilled(homeId: string, meanwhile: () => Promise<void>): Promise<void> {
  const { host = '', user = '', password = '', database: name = '' } = database.connectionOf('app');
  const now = place.town.clock().toISOString();
  await place.town.owner.transaction().execute(async (held) => {
    await held.selectFrom('commons.homes').select('id').where('id', '=', homeId).forUpdate().execute();
    const child = spawn(process.execPath, [script, host, user, String(password), name, now], {
      cwd: cloneRoot,
    });
    await lockAwaited(place.town);
    await meanwhile();
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
}

test('killed in its middle it has not happened, nobody reads half of it meanwhile, and the next chores do it', async () => {
  const home = await aHome(place.town, '泉心泉意', zhao);
  await joined(place.jiang, zhao);
  const wish = { villages: [zhao, qian], into: '370215004399', name: '泉水社区' };
  const mergerId = await prepared(place.office, wish);
  await arranged(place, mergerId, { on: '2026-12-21' });
  moveClock(place.town, { minutes: 1440 });
  const before = await reachOf(place, '370215004');
  await choresKilled(home.id, async () => {
    expect(await reachOf(place, '370215004')).toEqual(before);
  });
  expect(await reachOf(place, '370215004')).toEqual(before);
  expect(await showVillageMerger(place.office.ctx(), mergerId)).toMatchObject({ state: 'arranged' });
  expect(await mergeDueVillages(asTheSystem(place.town))).toBe(1);
  expect(await reachOf(place, wish.into)).toMatchObject({ links: 1 });
  expect(await faultsOn(place, dayOf(place.town.clock()))).toEqual([]);
});

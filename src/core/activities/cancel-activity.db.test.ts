import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, aHost, anActivity, aPerson, lettersDelivered } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { signUp } from '../signups/sign-up.ts';
import { cancelActivity } from './cancel-activity.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('a host who presses six times at once calls the activity off once and tells everybody once', async () => {
  const home = await aHome(town);
  const host = await aHost(town, '江大姐', home);
  const [wang, activity] = [await aPerson(town, '王大姐'), await anActivity(town, { host, home })];
  await signUp(wang.ctx(), { activityId: activity.id });
  await Promise.all(Array.from({ length: 6 }, () => cancelActivity(host.ctx(), { activityId: activity.id })));
  await lettersDelivered(town);
  const told = (await listNotices(wang.ctx())).filter(({ kind }) => kind === 'activity-cancelled');
  expect(told).toHaveLength(1);
  const { rows } = await sql`
    select from d370215."audit" where verb = 'cancel-activity' and subject_id = ${activity.id}`.execute(
    town.owner,
  );
  expect(rows).toHaveLength(1);
});

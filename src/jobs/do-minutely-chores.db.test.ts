import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, aHost, anActivity, aPerson, asTheSystem, moveClock } from '../../tests/support/factories.ts';
import { openTown, type Town } from '../../tests/support/open-town.ts';
import { listNotices } from '../core/notices/list-notices.ts';
import { pumpOutbox } from '../core/outbox/pump-outbox.ts';
import { signUp } from '../core/signups/sign-up.ts';
import { doMinutelyChores } from './do-minutely-chores.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('a letter that the queue has lost is delivered when it is two minutes old', async () => {
  const home = await aHome(town);
  const { id: activityId } = await anActivity(town, { host: await aHost(town, '王大姐', home), home });
  const person = await aPerson(town, '李婶');
  await signUp(person.ctx(), { activityId });
  await pumpOutbox(asTheSystem(town), async () => {});
  const failures: unknown[] = [];
  moveClock(town, { minutes: 1 });
  await doMinutelyChores(town, (failure) => failures.push(failure));
  expect(await listNotices(person.ctx())).toEqual([]);
  moveClock(town, { minutes: 1 });
  await doMinutelyChores(town, (failure) => failures.push(failure));
  expect(await listNotices(person.ctx())).toMatchObject([{ kind: 'signup-confirmed' }]);
  expect(failures).toEqual([]);
});

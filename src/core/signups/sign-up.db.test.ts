import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { signUp } from './sign-up.ts';
import { withdrawSignup } from './withdraw-signup.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

test('the audit says that she signed up and that she gave her place back, with ids alone', async () => {
  const person = await aPerson(town, '王大姐');
  const { id: activityId } = await anActivity(town, { host, home });
  const { id } = await signUp(person.ctx(), { activityId });
  moveClock(town, { minutes: 1 });
  await withdrawSignup(person.ctx(), { signupId: id });
  const lines = await town.owner
    .withSchema('d370215')
    .selectFrom('audit')
    .select(['verb', 'actor_id', 'home_id', 'person_id'])
    .where('subject_id', '=', id)
    .orderBy('at')
    .execute();
  const whose = { actor_id: person.id, home_id: home.id, person_id: person.id };
  expect(lines).toEqual([
    { verb: 'sign-up', ...whose },
    { verb: 'withdraw-signup', ...whose },
  ]);
});

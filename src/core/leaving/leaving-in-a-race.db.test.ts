import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { isCoreError } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import { signUp } from '../signups/sign-up.ts';
import { describeMyself } from '../people/describe-myself.ts';
import { erasePerson } from './erase-person.ts';

let town: Town;
let home: { id: string };
let host: Person;

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const outcomeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: unknown) => (isCoreError(error) ? error.code : String(error)),
  );

const countDeeds = async (verb: string, person: Person) => {
  const { rows } = await sql`
    select from d370215."audit" where verb = ${verb} and person_id = ${person.id}`.execute(town.owner);
  return rows.length;
};

const placesHeldBy = (person: Person) =>
  inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .selectFrom('claims')
      .select('id')
      .where('holder_id', '=', person.id)
      .where('withdrawn_at', 'is', null)
      .execute(),
  );

test('of four erasures at once one is done and the others find nobody', async () => {
  const wang = await aPerson(town, '王大姐');
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => outcomeOf(erasePerson(wang.ctx()))));
  expect(outcomes.toSorted()).toEqual(['done', 'person-not-found', 'person-not-found', 'person-not-found']);
  expect(await countDeeds('erase-person', wang)).toBe(1);
});

test('someone who signs up while she leaves waits for nobody for ever and keeps no place', async () => {
  for (let round = 0; round < 10; round += 1) {
    const wang = await aPerson(town, '王大姐');
    const [held, wished] = [await anActivity(town, { host, home }), await anActivity(town, { host, home })];
    await signUp(wang.ctx(), { activityId: held.id });
    const [left, again, other] = await Promise.all([
      outcomeOf(erasePerson(wang.ctx())),
      outcomeOf(signUp(wang.ctx(), { activityId: held.id })),
      outcomeOf(signUp(wang.ctx(), { activityId: wished.id })),
    ]);
    expect(left).toBe('done');
    expect(['already-signed-up', 'person-not-found', 'done']).toContain(again);
    expect(['done', 'person-not-found']).toContain(other);
    expect(await placesHeldBy(wang)).toEqual([]);
  }
});

test('whoever has been erased signs up for nothing and is called nothing', async () => {
  const [wang, activity] = [await aPerson(town, '王大姐'), await anActivity(town, { host, home })];
  await erasePerson(wang.ctx());
  expect(await outcomeOf(signUp(wang.ctx(), { activityId: activity.id }))).toBe('person-not-found');
  expect(await outcomeOf(describeMyself(wang.ctx(), { name: '王大姐' }))).toBe('person-not-found');
});

test('a name that arrives while she leaves is not written down', async () => {
  for (let round = 0; round < 10; round += 1) {
    const wang = await aPerson(town, '王大姐');
    const [left, named] = await Promise.all([
      outcomeOf(erasePerson(wang.ctx())),
      outcomeOf(describeMyself(wang.ctx(), { name: '王秀英' })),
    ]);
    expect(left).toBe('done');
    expect(['done', 'person-not-found']).toContain(named);
  }
});

test('no village at all is a village that nobody knows', async () => {
  const wang = await aPerson(town, '王大姐');
  expect(await outcomeOf(describeMyself(wang.ctx(), { villageCode: '' }))).toBe('invalid');
});

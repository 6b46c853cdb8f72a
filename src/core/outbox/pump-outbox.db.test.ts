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
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { pumpOutbox } from './pump-outbox.ts';

let town: Town;
let home: { id: string };
let host: Person;

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

async function lettersWritten(count: number): Promise<void> {
  const { id: activityId } = await anActivity(town, { host, home, capacity: 1 });
  const person = await aPerson(town, '李婶');
  const { id: signupId } = await signUp(person.ctx(), { activityId });
  await withdrawSignup(person.ctx(), { signupId });
  const ctx = asTheSystem(town);
  const more = Array.from({ length: count - 1 }, () => ({
    ...{ id: ctx.newId(), topic: 'place-freed', subject_id: activityId, at: ctx.now },
  }));
  if (more.length === 0) return;
  await town.owner.withSchema(ctx.cell.schema).insertInto('outbox').values(more).execute();
}

test('two pumps at once move every letter once, two hundred at a time', async () => {
  await lettersWritten(501);
  const posted: string[][] = [];
  const pump = () =>
    pumpOutbox(asTheSystem(town), async (_db, letterIds) => {
      posted.push([...letterIds]);
    });
  const moved = await Promise.all([pump(), pump()]);
  expect(moved[0] + moved[1] + (await pump())).toBe(501);
  const ids = posted.flat();
  expect(new Set(ids).size).toBe(501);
  expect(ids).toHaveLength(501);
  expect(Math.max(...posted.map((batch) => batch.length))).toBeLessThanOrEqual(200);
});

test('a letter that could not be posted is posted the next time', async () => {
  await lettersWritten(1);
  const attempt = pumpOutbox(asTheSystem(town), () => Promise.reject(new Error('the queue is away')));
  await expect(attempt).rejects.toThrow('the queue is away');
  expect(await pumpOutbox(asTheSystem(town), async () => {})).toBe(1);
  expect(await pumpOutbox(asTheSystem(town), async () => {})).toBe(0);
});

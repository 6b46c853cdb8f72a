import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { endDeputy } from '../../deputies/end-deputy.ts';
import { nameDeputy } from '../../deputies/name-deputy.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { addRelative } from '../../relatives/add-relative.ts';
import { removeRelative } from '../../relatives/remove-relative.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { acceptPlace } from '../accept-place.ts';
import { showSignup } from '../show-signup.ts';
import { signUp } from '../sign-up.ts';
import { withdrawSignup } from '../withdraw-signup.ts';

let town: Town;
let home: { id: string };
let host: Person;
let deputy: Person;
let activityId: string;
let signupId: string;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  deputy = await aPerson(town, '李婶');
  const { id: deputyId } = await nameDeputy(
    host.ctx(),
    { homeId: home.id, phone: '13800000009', lastDay: addDays(dayOf(town.clock()), 30) },
    { personOfPhone: () => Promise.resolve(deputy.id) },
  );
  const startsAt = new Date(town.clock().getTime() + 7 * 86_400_000);
  ({ id: activityId } = await anActivity(town, { host, home, capacity: 1, startsAt }));
  const first = await signUp(host.ctx(), { activityId, name: '赵奶奶' });
  ({ id: signupId } = await signUp(deputy.ctx(), { activityId, name: '陈奶奶' }));
  moveClock(town, { minutes: 1 });
  await withdrawSignup(host.ctx(), { signupId: first.id });
  await lettersDelivered(town);
  expect(await listNotices(deputy.ctx())).toMatchObject([{ kind: 'place-offered', signupId }]);
  await endDeputy(host.ctx(), { deputyId });
});
afterAll(() => town.close());

/** The application's own sight of these tables, or the owner's, which row-level security does not narrow. */
const past = (person: Person): Ctx => ({ ...person.ctx(), db: town.owner.withSchema(town.cells[0].schema) });

test('who keeps the home no more neither sees nor answers for whom she wrote down there', async () => {
  for (const ctx of [deputy.ctx(), past(deputy)]) {
    expect([
      await codeOf(showSignup(ctx, signupId)),
      await codeOf(acceptPlace(ctx, { signupId })),
      await codeOf(withdrawSignup(ctx, { signupId })),
    ]).toEqual(['signup-not-found', 'signup-not-found', 'signup-not-found']);
  }
  expect(await listNotices(deputy.ctx())).toEqual([]);
  expect(await acceptPlace(host.ctx(), { signupId })).toMatchObject({ status: 'confirmed' });
});

test('row-level security shows her neither the name, the sign-up nor the place', async () => {
  const seen = await inTransaction(deputy.ctx(), async ({ db }) => [
    await db.selectFrom('people').select('name').where('id', '<>', deputy.id).execute(),
    await db.selectFrom('signups').select('id').execute(),
    await db.selectFrom('claims').select('id').execute(),
  ]);
  expect(seen).toEqual([[], [], []]);
});

test('of somebody whom she has taken off her list she sees no more what has been', async () => {
  const daughter = await aPerson(town, '王小红');
  const mother = await addRelative(daughter.ctx(), { name: '王大娘', kind: 'elder' });
  const { id } = await anActivity(town, { host, home });
  const hers = await signUp(daughter.ctx(), { activityId: id, relativeId: mother.id });
  expect(await showSignup(daughter.ctx(), hers.id)).toMatchObject({ forWhom: '王大娘' });
  moveClock(town, { minutes: 24 * 60 });
  await removeRelative(daughter.ctx(), { relativeId: mother.id });
  expect(await codeOf(showSignup(daughter.ctx(), hers.id))).toBe('signup-not-found');
});

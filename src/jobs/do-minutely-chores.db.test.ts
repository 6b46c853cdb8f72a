import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  auditWritten,
  moveClock,
  type Person,
} from '../../tests/support/factories.ts';
import { aLivelyTown, neighbourCell } from '../../tests/support/lively-town.ts';
import { openTown, townOn, type Town } from '../../tests/support/open-town.ts';
import { createTestDatabase } from '../../tests/support/postgres-database.ts';
import { testCell } from '../../tests/support/postgres-template.ts';
import { verifySeals } from '../core/audit/verify-seals.ts';
import { listNotices } from '../core/notices/list-notices.ts';
import { pumpOutbox } from '../core/outbox/pump-outbox.ts';
import type { Ctx } from '../core/shared/ctx.ts';
import { showSignup } from '../core/signups/show-signup.ts';
import { signUp } from '../core/signups/sign-up.ts';
import { withdrawSignup } from '../core/signups/withdraw-signup.ts';
import { doMinutelyChores } from './do-minutely-chores.ts';
import { inEachCell } from './in-each-cell.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** 李婶 gave back the one place of an activity a week ahead; 赵大娘 was asked, and said nothing in time. */
async function aLapsedOffer(town: Town) {
  const home = await aHome(town);
  const host = await aHost(town, '王大姐', home);
  const [li, zhao, sun] = [
    await aPerson(town, '李婶'),
    await aPerson(town, '赵大娘'),
    await aPerson(town, '孙姐'),
  ];
  const startsAt = new Date(town.clock().getTime() + 7 * 86_400_000);
  const { id: activityId } = await anActivity(town, { host, home, capacity: 1, startsAt });
  const { id: signupId } = await signUp(li.ctx(), { activityId });
  const offered = await signUp(zhao.ctx(), { activityId });
  const next = await signUp(sun.ctx(), { activityId });
  await withdrawSignup(li.ctx(), { signupId });
  return { offered, next, sun };
}

/** The history of its thing can be written no further. */
async function poisoned({ owner, cells: [cell] }: Town, signupId: string): Promise<void> {
  const db = owner.withSchema(cell.schema);
  const thing = db.selectFrom('claims').select('thing_id').where('id', '=', signupId);
  await db
    .updateTable('things')
    .set((eb) => ({ seq: eb('seq', '+', 7) }))
    .where('id', '=', thing)
    .execute();
}

test('an offer that cannot be passed on holds up neither those behind it nor the next cell', async () => {
  const database = await createTestDatabase();
  const first = townOn(database);
  const { town: second } = await aLivelyTown(database, neighbourCell);
  second.clockAt = first.clockAt;
  const world = { ...first, cells: [...first.cells, ...second.cells] as const };
  try {
    const bad = await aLapsedOffer(first);
    moveClock(first, { minutes: 1 });
    const [behind, beside] = [await aLapsedOffer(first), await aLapsedOffer(second)];
    await poisoned(first, bad.offered.id);
    moveClock(first, { minutes: 3 * 24 * 60 });
    await auditWritten(first, { minutesAgo: 6 });
    const failures: unknown[] = [];
    for (let minute = 0; minute < 2; minute++) {
      await doMinutelyChores(world, (failure) => failures.push(failure));
    }
    expect(await showSignup(behind.sun.ctx(), behind.next.id)).toMatchObject({ status: 'offered' });
    expect(await showSignup(beside.sun.ctx(), beside.next.id)).toMatchObject({ status: 'offered' });
    expect(failures).toHaveLength(2);
    expect(String(failures[0])).toContain(bad.offered.id);
    const { lines } = await verifySeals(first.owner.withSchema(testCell.schema));
    expect(lines).toBeGreaterThan(0);
  } finally {
    await database.drop();
  }
});

/** What she does herself she knows at once; that her place was given back comes by a letter. */
const both = [{ kind: 'signup-withdrawn' }, { kind: 'signup-confirmed' }];

async function signedUpAndWithdrew(person: Person, activityId: string): Promise<void> {
  const { id: signupId } = await signUp(person.ctx(), { activityId });
  moveClock(town, { minutes: 0.1 });
  await withdrawSignup(person.ctx(), { signupId });
}

test('a cell out of order holds up neither the chores of the next one nor its letters', async () => {
  const gone = { number: 9, schema: 'd999999', divisionCode: '999999' };
  const world = { ...town, cells: [gone, ...town.cells] as const };
  const home = await aHome(town);
  const { id: activityId } = await anActivity(town, { host: await aHost(town, '王大姐', home), home });
  const person = await aPerson(town, '周婶');
  await signedUpAndWithdrew(person, activityId);
  moveClock(town, { minutes: 2 });
  const failures: unknown[] = [];
  await doMinutelyChores(world, (failure) => failures.push(failure));
  expect(await listNotices(person.ctx())).toMatchObject(both);
  expect(failures.length).toBeGreaterThan(0);
  const moved: string[] = [];
  await signedUpAndWithdrew(await aPerson(town, '吴婶'), activityId);
  const work = async (ctx: Ctx) => void (await pumpOutbox(ctx, async (_, ids) => void moved.push(...ids)));
  await inEachCell(world, work, { onFailure: (failure) => failures.push(failure) });
  expect(moved).toHaveLength(1);
});

test('a letter that the queue has lost is delivered when it is two minutes old', async () => {
  const home = await aHome(town);
  const { id: activityId } = await anActivity(town, { host: await aHost(town, '王大姐', home), home });
  const person = await aPerson(town, '李婶');
  await signedUpAndWithdrew(person, activityId);
  await pumpOutbox(asTheSystem(town), async () => {});
  const failures: unknown[] = [];
  moveClock(town, { minutes: 1 });
  await doMinutelyChores(town, (failure) => failures.push(failure));
  expect(await listNotices(person.ctx())).toMatchObject([{ kind: 'signup-confirmed' }]);
  moveClock(town, { minutes: 1 });
  await doMinutelyChores(town, (failure) => failures.push(failure));
  expect(await listNotices(person.ctx())).toMatchObject(both);
  expect(failures).toEqual([]);
});

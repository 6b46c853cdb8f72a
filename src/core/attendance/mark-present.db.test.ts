import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  appointed,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { ruleBroken } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import { signUp } from '../signups/sign-up.ts';
import { listMySignups } from '../signups/list-my-signups.ts';
import { showMySignupFor } from '../signups/show-my-signup-for.ts';
import { showSignup } from '../signups/show-signup.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { randomUUID } from 'node:crypto';
import { checkIn } from './check-in.ts';
import { markPresent } from './mark-present.ts';
import { mergeMarks } from './merge-marks.ts';
import { showToday } from './show-today.ts';
import { takeOffRoll } from './take-off-roll.ts';
import { showRoll } from './show-roll.ts';

let town: Town;
let home: { id: string };
let host: Person;

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

async function someoneComes(name: string, capacity = 5) {
  const person = await aPerson(town, name);
  const activity = await anActivity(town, { host, home, capacity });
  const signup = await signUp(person.ctx(), { activityId: activity.id });
  return { person, activity, signup };
}

const historyOf = (signupId: string) =>
  town.owner
    .withSchema('d370215')
    .selectFrom('attendances')
    .selectAll()
    .where('signup_id', '=', signupId)
    .orderBy('id')
    .execute();

test('the host marks 李婶 present twice and she stands on the roll once', async () => {
  const { activity, signup } = await someoneComes('李婶');
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  const roll = await showRoll(host.ctx(), activity.id);
  expect(roll.rows).toMatchObject([{ name: '李婶', status: 'confirmed', arrived: 1 }]);
  expect(await historyOf(signup.id)).toHaveLength(1);
});

test('an undone mark stays in the history with who undid it and when', async () => {
  const { activity, signup } = await someoneComes('赵大娘');
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  moveClock(town, { minutes: 1 });
  await markPresent(host.ctx(), { signupId: signup.id, present: false });
  await markPresent(host.ctx(), { signupId: signup.id, present: false });
  expect((await showRoll(host.ctx(), activity.id)).rows).toMatchObject([{ arrived: 0 }]);
  moveClock(town, { minutes: 1 });
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  expect(await historyOf(signup.id)).toMatchObject([
    { marked_by: host.id, undone_by: host.id, undone_at: new Date(town.clock().getTime() - 60_000) },
    { marked_by: host.id, undone_by: null, undone_at: null },
  ]);
});

test('a deputy of the home may mark who came', async () => {
  const deputy = await appointed(town, await aPerson(town, '孙姐'), { home, role: 'deputy' });
  const { activity, signup } = await someoneComes('周大娘');
  await markPresent(deputy.ctx(), { signupId: signup.id, present: true });
  expect((await showRoll(deputy.ctx(), activity.id)).rows).toMatchObject([{ arrived: 1 }]);
});

test('a resident cannot mark herself present', async () => {
  const { person, signup } = await someoneComes('吴婶');
  await expect(markPresent(person.ctx(), { signupId: signup.id, present: true })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await historyOf(signup.id)).toEqual([]);
});

test('to the host of another home a sign-up does not exist', async () => {
  const other = await aHost(town, '郑主任', await aHome(town, '名都苑'));
  const { activity, signup } = await someoneComes('冯婶');
  await expect(markPresent(other.ctx(), { signupId: signup.id, present: true })).rejects.toMatchObject({
    code: 'signup-not-found',
  });
  await expect(showRoll(other.ctx(), activity.id)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('an id that nobody made is not found', async () => {
  for (const signupId of ['nonsense', '01900000-0000-7001-8000-000000000000']) {
    await expect(markPresent(host.ctx(), { signupId, present: true })).rejects.toMatchObject({
      kind: 'not-found',
    });
  }
});

test('whoever has withdrawn cannot be marked present', async () => {
  const { person, signup } = await someoneComes('陈大娘');
  await withdrawSignup(person.ctx(), { signupId: signup.id });
  await expect(markPresent(host.ctx(), { signupId: signup.id, present: true })).rejects.toMatchObject({
    code: 'signup-withdrawn',
  });
});

test('row-level security itself refuses a mark that is not by the keeper of the home', async () => {
  const { person, signup } = await someoneComes('褚婶');
  const ctx = person.ctx();
  const row = {
    ...{ id: ctx.newId(), signup_id: signup.id, people: 1, marked_by: person.id },
    ...{ marked_at: ctx.now, recorded_at: ctx.now },
  };
  const attempt = inTransaction(ctx, (ctx) => ctx.db.insertInto('attendances').values(row).execute());
  await expect(attempt).rejects.toMatchObject({ code: '42501' });
});

test('whoever the host has marked as here gives no place back, until the mark is undone', async () => {
  const { person, signup } = await someoneComes('郑婶');
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  await expect(withdrawSignup(person.ctx(), { signupId: signup.id })).rejects.toMatchObject({
    code: 'already-present',
  });
  await markPresent(host.ctx(), { signupId: signup.id, present: false });
  expect(await withdrawSignup(person.ctx(), { signupId: signup.id })).toMatchObject({ status: 'withdrawn' });
});

type Coming = Awaited<ReturnType<typeof someoneComes>>;
const ways: Record<string, (coming: Coming) => Promise<unknown>> = {
  'by a touch': ({ signup }) => markPresent(host.ctx(), { signupId: signup.id, present: true }),
  'by her card': ({ activity, signup }) =>
    checkIn(host.ctx(), { activityId: activity.id, code: signup.code }),
  'by herself': ({ activity, person, signup }) =>
    checkIn(person.ctx(), { activityId: activity.id, code: signup.code }),
  'from a device': async ({ activity, signup }) => {
    const markedAt = town.clock().toISOString();
    const mark = { clientId: randomUUID(), kind: 'arrived', signupId: signup.id, markedAt };
    const [merged] = await mergeMarks(host.ctx(), { activityId: activity.id, marks: [mark] });
    if (merged?.code) throw ruleBroken(merged.code);
  },
};

test.each(Object.keys(ways))(
  'noted %s in the moment in which she gives her place back, she has come or has withdrawn',
  async (way) => {
    const codes: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const coming = await someoneComes('李婶', 1);
      const { activity, person, signup } = coming;
      const next = await aPerson(town, '赵大娘');
      await signUp(next.ctx(), { activityId: activity.id });
      const here = ways[way]?.(coming);
      const outcomes = await Promise.all([
        codeOf(here ?? Promise.reject(new Error('no way'))),
        codeOf(withdrawSignup(person.ctx(), { signupId: signup.id })),
      ]);
      codes.push(...outcomes.filter((code) => code !== 'no error'));
      const { rows, present } = await showRoll(host.ctx(), activity.id);
      const onToday = (await showToday(host.ctx())).activities.find(({ id }) => id === activity.id);
      expect(onToday?.present).toBe(present);
      expect(rows.find(({ signupId }) => signupId === signup.id)?.arrived ?? 0).toBe(present);
    }
    expect(codes).toHaveLength(12);
    expect(['already-present', 'signup-withdrawn', 'check-in-code-unknown']).toEqual(
      expect.arrayContaining([...new Set(codes)]),
    );
  },
  60_000,
);

test('whom the host takes off in the moment in which she is noted has not come, on no page', async () => {
  for (let round = 0; round < 12; round += 1) {
    const activity = await anActivity(town, { host, home });
    const { id: signupId } = await signUp(host.ctx(), { activityId: activity.id, name: '欧阳大娘' });
    await Promise.all([
      takeOffRoll(host.ctx(), { signupId }),
      codeOf(markPresent(host.ctx(), { signupId, present: true })),
    ]);
    expect(await historyOf(signupId)).not.toContainEqual(expect.objectContaining({ undone_at: null }));
  }
});

test('whoever is noted from the queue reads on her own pages that she is here, and no longer once it is taken back', async () => {
  const { activity } = await someoneComes('王二嫂', 1);
  const li = await aPerson(town, '李婶');
  const waiting = await signUp(li.ctx(), { activityId: activity.id });
  const hers = async () => [
    await showSignup(li.ctx(), waiting.id),
    await showMySignupFor(li.ctx(), activity.id),
    ...(await listMySignups(li.ctx())),
  ];
  const isHere = (here: boolean) => Array.from({ length: 3 }, () => ({ status: 'waiting', isHere: here }));
  expect(await hers()).toMatchObject(isHere(false));
  await markPresent(host.ctx(), { signupId: waiting.id, present: true });
  expect(await hers()).toMatchObject(isHere(true));
  await markPresent(host.ctx(), { signupId: waiting.id, present: false });
  expect(await hers()).toMatchObject(isHere(false));
});

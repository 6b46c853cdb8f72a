import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseworker, aRequest } from '../../../tests/support/cases/case-town.ts';
import { anOfficer, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { noteWarning } from '../orders/warnings/note-warning.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { showRequest } from '../requests/reading/show-request.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { endDistrictClock } from './end-district-clock.ts';
import { listClocks } from './list-clocks.ts';
import { setDistrictClock as setWithReason, type SetDistrictClock } from './set-district-clock.ts';

const setDistrictClock = (ctx: Ctx, wish: Omit<SetDistrictClock, 'why'>, ...once: [] | [{ key: string }]) =>
  setWithReason(ctx, { ...wish, why: '区里答应的' }, ...once);

let town: Town;
let song: Person;
let qin: Person;
beforeEach(async () => {
  town = await openTown();
  song = await anOfficer(town, '宋大姐');
  qin = await aCaseworker(town, '秦大姐', 'rights');
});
afterEach(() => town.close());

const own = async (clock: string) => (await listClocks(song.ctx())).find((one) => one.clock === clock)?.own;
const hoursFor = async (requestId: string) => {
  const { dueAt } = await showRequest(qin.ctx(), { requestId });
  return dueAt && (dueAt.getTime() - town.clock().getTime()) / 3_600_000;
};

test('a district that is sooner than the law is held to its own word, from the day on', async () => {
  const before = await aRequest(town);
  const wait = await hoursFor(before.id);
  await setDistrictClock(song.ctx(), { clock: 'request-urgent', amount: 12 });
  await setDistrictClock(song.ctx(), { clock: 'request-ordinary', amount: 3 });
  const after = await aRequest(town);
  expect(await hoursFor(before.id)).toBe(wait);
  expect((await hoursFor(after.id)) ?? 0).toBeLessThan(wait ?? 0);
});

test('from a later day on it holds from then, and what it was on a day is known for ever', async () => {
  await setDistrictClock(song.ctx(), { clock: 'warning-visit', amount: 14, validFrom: '2026-12-25' });
  const { id: caseId } = await aCase(town, qin);
  const dues = async () => (await showCase(qin.ctx(), { caseId })).clocks.map(({ dueAt }) => dayOf(dueAt));
  await noteWarning(qin.ctx(), { caseId, givenAt: town.clock(), station: '北安' });
  expect(await dues()).toEqual(['2027-01-19']);
  moveClock(town, { minutes: 10 * 24 * 60 });
  await noteWarning(qin.ctx(), { caseId, givenAt: town.clock(), station: '北安' });
  expect(await dues()).toEqual(['2027-01-13', '2027-01-19']);
});

test('longer than an article, or than sense, is refused with what is allowed', async () => {
  const longer = (clock: 'petition-notice' | 'request-danger' | 'warning-visit', amount: number) =>
    setDistrictClock(song.ctx(), { clock, amount });
  const refused = (limit: number) => ({ faults: [{ path: 'amount', code: 'longer-than-the-law', limit }] });
  await expect(longer('petition-notice', 16)).rejects.toMatchObject(refused(15));
  await expect(longer('request-danger', 3)).rejects.toMatchObject(refused(2));
  await expect(longer('warning-visit', 61)).rejects.toMatchObject(refused(60));
  await longer('warning-visit', 60);
  await expect(longer('warning-visit', 0)).rejects.toMatchObject({ code: 'invalid' });
});

test('it is changed and ended by the office alone; a past day is refused; to end twice changes nothing', async () => {
  const { id } = await setDistrictClock(song.ctx(), { clock: 'follow-up-first', amount: 5 }, { key: 'once' });
  const again = await setDistrictClock(song.ctx(), { clock: 'follow-up-first', amount: 5 }, { key: 'once' });
  expect(again).toEqual({ id });
  await setDistrictClock(song.ctx(), { clock: 'follow-up-first', amount: 3 });
  expect(await own('follow-up-first')).toMatchObject({ amount: 3 });
  await endDistrictClock(song.ctx(), { clock: 'follow-up-first' });
  await endDistrictClock(song.ctx(), { clock: 'follow-up-first' });
  expect(await own('follow-up-first')).toBeNull();
  const past = setDistrictClock(song.ctx(), { clock: 'follow-up-first', amount: 5, validFrom: '2026-12-01' });
  await expect(past).rejects.toMatchObject({ faults: [{ code: 'in-the-past' }] });
  const lin = await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' });
  for (const who of [qin, lin]) {
    const set = setDistrictClock(who.ctx(), { clock: 'follow-up-first', amount: 5 });
    await expect(set).rejects.toMatchObject({ code: 'district-office-only' });
    await expect(listClocks(who.ctx())).rejects.toMatchObject({ code: 'district-office-only' });
  }
});

test('ended before it began, the one that it was to replace ends with it: from today the number of the law holds', async () => {
  const clock = 'request-urgent' as const;
  const ofTheLaw = await hoursFor((await aRequest(town)).id);
  await setDistrictClock(song.ctx(), { clock, amount: 11 });
  await setDistrictClock(song.ctx(), { clock, amount: 12, validFrom: '2027-03-01' });
  expect(await hoursFor((await aRequest(town)).id)).toBeLessThan(ofTheLaw ?? 0);
  await endDistrictClock(song.ctx(), { clock });
  expect(await hoursFor((await aRequest(town)).id)).toBe(ofTheLaw);
});

test('the list says what holds today, what comes, from which day and why', async () => {
  const clock = 'warning-visit' as const;
  await setDistrictClock(song.ctx(), { clock, amount: 20 });
  await setWithReason(song.ctx(), { clock, amount: 14, validFrom: '2026-12-25', why: '春节前多走一趟' });
  const shown = async () => (await listClocks(song.ctx())).find((one) => one.clock === clock);
  const own = { amount: 14, validFrom: '2026-12-25', why: '春节前多走一趟' };
  expect(await shown()).toMatchObject({ law: 30, holds: 20, own });
  moveClock(town, { minutes: 10 * 24 * 60 });
  expect(await shown()).toMatchObject({ law: 30, holds: 14, own });
  const silent = setWithReason(song.ctx(), { clock, amount: 10, why: ' ' });
  await expect(silent).rejects.toMatchObject({ faults: [{ path: 'why' }] });
});

test('two of the office who set at once: one number stands', async () => {
  const set = (amount: number) =>
    setDistrictClock(song.ctx(), { clock: 'follow-up-second', amount }).then(
      () => 'set',
      (error: unknown) => (error instanceof Error ? error.message : 'thrown'),
    );
  const said = await Promise.all([set(20), set(25)]);
  expect(said).toContain('set');
  expect(said.every((one) => one === 'set' || one === 'clock-changed')).toBe(true);
  expect([20, 25]).toContain((await own('follow-up-second'))?.amount);
});

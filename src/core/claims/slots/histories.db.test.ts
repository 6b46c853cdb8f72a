import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSoundSlots } from '../../../../tests/support/claims/slot-book.ts';
import { SlotModel } from '../../../../tests/support/claims/slot-model.ts';
import { refused } from '../../../../tests/support/claims/refusals.ts';
import { aHome, aPerson, asTheSystem } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { acceptOffer } from '../accept-offer.ts';
import { closeThing } from '../close-thing.ts';
import { lapseOffer } from '../lapse-offer.ts';
import { offerEndsAt } from '../offer-ends-at.ts';
import type { MovedUp } from '../pass-on.ts';
import { releaseClaim } from '../release-claim.ts';
import { resizeThing } from '../resize-thing.ts';
import { openSlots } from './open-slots.ts';
import { placeSlot } from './place-slot.ts';

const histories = 400;
const names = ['王大姐', '李婶', '张嫂', '赵姨', '孙大娘', '周姐', '吴婶', '郑奶奶'];
const hour = 3_600_000;
const quarter = hour / 4;

let town: Town;
let homeId: string;
let holders: string[];
beforeAll(async () => {
  town = await openTown();
  ({ id: homeId } = await aHome(town));
  holders = await Promise.all(names.map(async (name) => (await aPerson(town, name)).id));
});
afterAll(() => town.close());

const nth = fc.nat(30);
const act = <A extends string>(name: A) => fc.constant(name);
const wish = fc.record({
  act: act('place'),
  holder: fc.nat(names.length - 1),
  units: fc.integer({ min: 1, max: 3 }),
  after: fc.integer({ min: -2, max: 16 }),
  length: fc.integer({ min: 1, max: 10 }),
});
const step = fc.oneof(
  { weight: 8, arbitrary: wish },
  { weight: 4, arbitrary: fc.record({ act: act('withdraw'), nth }) },
  { weight: 2, arbitrary: fc.record({ act: act('accept'), nth }) },
  { weight: 2, arbitrary: fc.record({ act: act('lapse'), nth }) },
  { weight: 2, arbitrary: fc.record({ act: act('wait'), quarters: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ act: act('resize'), capacity: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ act: act('close'), sure: fc.nat(3) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Run = {
  thingId: string;
  model: SlotModel;
  placed: string[];
  clock: { now: number };
  base: number;
  ahead: number;
};

const idsOf = (movedUp: readonly MovedUp[] | null) => movedUp && movedUp.map(({ id }) => id);

async function place(ctx: Ctx, run: Run, { holder, units, ...wish }: Extract<Step, { act: 'place' }>) {
  const id = ctx.newId();
  const holderId = holders[holder] ?? '';
  const from = Math.floor((run.clock.now - run.base) / quarter) + run.ahead + wish.after;
  const until = from + wish.length;
  const during = { from: new Date(run.base + from * quarter), until: new Date(run.base + until * quarter) };
  const place = () =>
    placeSlot(ctx, { id, thingId: run.thingId, holderId, placedBy: holderId, units, during });
  const expected = run.model.place({ id, holder, units, from, until }, run.clock.now);
  if (typeof expected === 'string') return expect(await refused(ctx, place)).toBe(expected);
  run.placed.push(id);
  expect(await place()).toEqual(expected);
}

/** What is done to one of the claims that were placed before. */
async function follow(ctx: Ctx, { thingId, model, clock }: Run, { act, id }: { act: string; id: string }) {
  const claim = { id, thingId, by: null };
  if (act === 'withdraw')
    expect(idsOf(await releaseClaim(ctx, claim))).toEqual(model.withdraw(id, clock.now));
  if (act === 'lapse') expect(idsOf(await lapseOffer(ctx, claim))).toEqual(model.lapse(id, clock.now));
  if (act !== 'accept') return;
  const expected = model.accept(id, clock.now);
  const accept = () => acceptOffer(ctx, claim);
  expect(await (typeof expected === 'string' ? refused(ctx, accept) : accept())).toBe(expected);
}

async function resize(ctx: Ctx, { thingId, model, clock }: Run, capacity: number): Promise<void> {
  const resize = () => resizeThing(ctx, { thingId, capacity, by: holders[0] ?? '' });
  const expected = model.resize(capacity, clock.now);
  if (typeof expected === 'string') expect(await refused(ctx, resize)).toBe(expected);
  else expect(idsOf(await resize())).toEqual(expected);
}

async function take(ctx: Ctx, run: Run, step: Step): Promise<void> {
  if (step.act === 'wait') run.clock.now += step.quarters * quarter;
  else if (step.act === 'resize') await resize(ctx, run, step.capacity);
  else if (step.act === 'close') {
    // Few histories end early.
    if (step.sure > 0) return;
    run.model.close();
    await closeThing(ctx, run.thingId);
  } else if (step.act === 'place') await place(ctx, run, step);
  else if (run.placed.length > 0) {
    await follow(ctx, run, { act: step.act, id: run.placed[step.nth % run.placed.length] ?? '' });
  }
}

type Opening = { capacity: number; setup: number; ahead: number };

async function live({ capacity, setup, ahead }: Opening, steps: readonly Step[]): Promise<void> {
  await inTransaction(asTheSystem(town), async (ctx) => {
    const base = Math.floor(ctx.now.getTime() / hour) * hour;
    const clock = { now: base };
    const thingId = await openSlots(ctx, {
      ...{ homeId, capacity, longestMinutes: 600, setupMinutes: setup * 15, bookable: null },
    });
    const model = new SlotModel(
      { capacity, setup, base },
      (from, now) => offerEndsAt(new Date(now), new Date(from))?.getTime() ?? null,
    );
    const run: Run = { thingId, model, placed: [], clock, base, ahead };
    for (const step of steps) await take({ ...ctx, now: new Date(clock.now) }, run, step);
    const book = await expectSoundSlots(ctx.db, thingId);
    expect(book.confirmed).toEqual(model.ids('confirmed'));
    expect(book.offered).toEqual(model.ids('offered'));
    expect(book.waiting).toEqual(model.ids('waiting'));
  });
}

/** A room for today, where there is no time to ask, and three projectors for the next week. */
const opening = fc.record({
  capacity: fc.integer({ min: 1, max: 4 }),
  setup: fc.nat(2),
  ahead: fc.constantFrom(0, 12, 60, 400),
});

test('whatever people do with hours, the engine does as the plain model says', async () => {
  await fc.assert(fc.asyncProperty(opening, fc.array(step, { maxLength: 30 }), live), {
    numRuns: histories,
    endOnFailure: true,
  });
}, 120_000);

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimModel } from '../../../tests/support/claims/claim-model.ts';
import { expectSoundClaims } from '../../../tests/support/claims/claim-book.ts';
import { refused } from '../../../tests/support/claims/refusals.ts';
import { aHome, aPerson, asTheSystem } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isGivenAtOnce } from './claim.ts';
import { acceptOffer } from './accept-offer.ts';
import { closeThing } from './close-thing.ts';
import { lapseOffer } from './lapse-offer.ts';
import { offerEndsAt } from './offer-ends-at.ts';
import { openThing } from './open-thing.ts';
import type { MovedUp } from './pass-on.ts';
import { placeClaim } from './place-claim.ts';
import { releaseClaim } from './release-claim.ts';
import { resizeThing } from './resize-thing.ts';

const histories = 1000;
const names = ['王大姐', '李婶', '张嫂', '赵姨', '孙大娘', '周姐', '吴婶', '郑奶奶'];
const hour = 3_600_000;

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
const holder = fc.nat(names.length - 1);
const units = fc.integer({ min: 1, max: 5 });
const act = <A extends string>(name: A) => fc.constant(name);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: act('place'), holder, units }) },
  { weight: 4, arbitrary: fc.record({ act: act('withdraw'), nth }) },
  { weight: 2, arbitrary: fc.record({ act: act('accept'), nth }) },
  { weight: 2, arbitrary: fc.record({ act: act('lapse'), nth }) },
  { weight: 2, arbitrary: fc.record({ act: act('wait'), hours: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ act: act('resize'), capacity: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ act: act('close') }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Run = { thingId: string; model: ClaimModel; placed: string[]; clock: { now: Date } };

const idsOf = (movedUp: readonly MovedUp[] | null) => movedUp && movedUp.map(({ id }) => id);

async function place(ctx: Ctx, { thingId, model, placed }: Run, wish: Extract<Step, { act: 'place' }>) {
  const id = ctx.newId();
  const holderId = holders[wish.holder] ?? '';
  const place = () => placeClaim(ctx, { id, thingId, holderId, placedBy: holderId, units: wish.units });
  const expected = model.place({ id, ...wish });
  if (typeof expected === 'string') return expect(await refused(ctx, place)).toBe(expected);
  placed.push(id);
  const thing = await ctx.db
    .selectFrom('things')
    .select(['capacity', 'taken', 'waiting'])
    .where('id', '=', thingId)
    .executeTakeFirstOrThrow();
  const answer = await place();
  expect(answer).toEqual(expected);
  expect(answer.status).toBe(isGivenAtOnce(thing, wish.units) ? 'confirmed' : 'waiting');
}

/** What is done to one of the claims that were placed before. */
async function follow(ctx: Ctx, { thingId, model, clock }: Run, { act, id }: { act: string; id: string }) {
  const claim = { id, thingId, by: null };
  const now = clock.now.getTime();
  if (act === 'withdraw') expect(idsOf(await releaseClaim(ctx, claim))).toEqual(model.withdraw(id, now));
  if (act === 'lapse') expect(idsOf(await lapseOffer(ctx, claim))).toEqual(model.lapse(id, now));
  if (act !== 'accept') return;
  const expected = model.accept(id, now);
  const accept = () => acceptOffer(ctx, claim);
  expect(await (typeof expected === 'string' ? refused(ctx, accept) : accept())).toBe(expected);
}

async function resize(ctx: Ctx, { thingId, model }: Run, capacity: number): Promise<void> {
  const resize = () => resizeThing(ctx, { thingId, capacity, by: holders[0] ?? '' });
  const expected = model.resize(capacity);
  if (typeof expected === 'string') expect(await refused(ctx, resize)).toBe(expected);
  else expect(idsOf(await resize())).toEqual(expected);
}

async function take(ctx: Ctx, run: Run, step: Step): Promise<void> {
  const { thingId, model, placed, clock } = run;
  if (step.act === 'wait') clock.now = new Date(clock.now.getTime() + step.hours * hour);
  else if (step.act === 'resize') await resize(ctx, run, step.capacity);
  else if (step.act === 'close') {
    model.close();
    await closeThing(ctx, thingId);
  } else if (step.act === 'place') await place(ctx, run, step);
  else if (placed.length > 0) {
    await follow(ctx, run, { act: step.act, id: placed[step.nth % placed.length] ?? '' });
  }
}

type Opening = { capacity: number; hoursAhead: number | null };

async function live({ capacity, hoursAhead }: Opening, steps: readonly Step[]): Promise<void> {
  await inTransaction(asTheSystem(town), async (ctx) => {
    const clock = { now: ctx.now };
    const beginsAt = hoursAhead === null ? null : new Date(ctx.now.getTime() + hoursAhead * hour);
    const closesAt = new Date(ctx.now.getTime() + 10_000 * hour);
    const thingId = await openThing(ctx, { kind: 'seats', homeId, capacity, beginsAt, closesAt });
    const model = new ClaimModel(capacity, () => offerEndsAt(clock.now, beginsAt)?.getTime() ?? null);
    const run = { thingId, model, placed: [], clock };
    for (const step of steps) await take({ ...ctx, now: clock.now }, run, step);
    const book = await expectSoundClaims(ctx.db, thingId);
    expect(book.confirmed.map(({ id }) => id).sort()).toEqual(model.confirmed());
    expect(book.offered.map(({ id }) => id).sort()).toEqual(model.offered());
    expect(book.waiting.map(({ id }) => id)).toEqual(model.waiting());
  });
}

const opening = fc.record({
  capacity: fc.integer({ min: 1, max: 8 }),
  hoursAhead: fc.option(fc.integer({ min: 1, max: 200 })),
});

test('whatever people do, the engine does as the plain model says', async () => {
  await fc.assert(fc.asyncProperty(opening, fc.array(step, { maxLength: 30 }), live), {
    numRuns: histories,
    endOnFailure: true,
  });
}, 120_000);

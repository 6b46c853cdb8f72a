import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimModel } from '../../../tests/support/claims/claim-model.ts';
import { expectSoundClaims } from '../../../tests/support/claims/claim-book.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aPerson, asTheSystem } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { closeThing } from './close-thing.ts';
import { openThing } from './open-thing.ts';
import { placeClaim } from './place-claim.ts';
import { releaseClaim } from './release-claim.ts';

const histories = 1000;
const names = ['王大姐', '李婶', '张嫂', '赵姨', '孙大娘', '周姐', '吴婶', '郑奶奶'];

let town: Town;
let homeId: string;
let holders: string[];
beforeAll(async () => {
  town = await openTown();
  ({ id: homeId } = await aHome(town));
  holders = await Promise.all(names.map(async (name) => (await aPerson(town, name)).id));
});
afterAll(() => town.close());

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('place' as const),
      holder: fc.nat(names.length - 1),
      units: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('withdraw' as const), nth: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('close' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Run = { thingId: string; model: ClaimModel; placed: string[] };

/** A refusal of the database ends its transaction, so where the model expects one, it is tried from a savepoint. */
async function refused(ctx: Ctx, attempt: () => Promise<unknown>): Promise<string> {
  await sql`savepoint before`.execute(ctx.db);
  const code = await codeOf(attempt());
  await sql`rollback to before`.execute(ctx.db);
  return code;
}

async function take(ctx: Ctx, { thingId, model, placed }: Run, step: Step): Promise<void> {
  if (step.act === 'close') {
    model.close();
    await closeThing(ctx, thingId);
  } else if (step.act === 'place') {
    const id = ctx.newId();
    const holderId = holders[step.holder] ?? '';
    const place = () => placeClaim(ctx, { id, thingId, holderId, placedBy: holderId, units: step.units });
    const expected = model.place({ id, ...step });
    if (typeof expected === 'string') return expect(await refused(ctx, place)).toBe(expected);
    placed.push(id);
    expect(await place()).toEqual(expected);
  } else if (placed.length > 0) {
    const id = placed[step.nth % placed.length] ?? '';
    expect(await releaseClaim(ctx, { id, thingId, by: null })).toEqual(model.withdraw(id));
  }
}

async function live(capacity: number, steps: readonly Step[]): Promise<void> {
  await inTransaction(asTheSystem(town), async (ctx) => {
    const closesAt = new Date(ctx.now.getTime() + 3_600_000);
    const thingId = await openThing(ctx, { kind: 'seats', homeId, capacity, closesAt });
    const run = { thingId, model: new ClaimModel(capacity), placed: [] };
    for (const step of steps) await take(ctx, run, step);
    const { confirmed, waiting } = await expectSoundClaims(ctx.db, thingId);
    expect(confirmed.map(({ id }) => id).sort()).toEqual(run.model.confirmed());
    expect(waiting.map(({ id }) => id)).toEqual(run.model.waiting());
  });
}

test('whatever people do, the engine does as the plain model says', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 24 }), live), {
    numRuns: histories,
    endOnFailure: true,
  });
}, 120_000);

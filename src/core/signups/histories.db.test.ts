import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSoundClaims } from '../../../tests/support/claims/claim-book.ts';
import { ClaimModel } from '../../../tests/support/claims/claim-model.ts';
import { aHome, aHost, aPerson, anActivity, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { isCoreError } from '../shared/errors.ts';
import { showSignup } from './show-signup.ts';
import { signUp } from './sign-up.ts';
import type { MySignup } from './signup.ts';
import { withdrawSignup } from './withdraw-signup.ts';

const names = ['王大姐', '李婶', '张嫂', '赵姨', '孙大娘'];
const inHerWords: Record<string, string> = {
  'already-claimed': 'already-signed-up',
  'claims-closed': 'activity-cancelled',
};

let town: Town;
let home: { id: string };
let host: Person;
let people: Person[];
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  people = await Promise.all(names.map((name) => aPerson(town, name)));
});
afterAll(() => town.close());

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('sign-up' as const),
      who: fc.nat(names.length - 1),
      units: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('withdraw' as const), nth: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('retry' as const), nth: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Answer = { who: Person; wish: { activityId: string; partySize: number }; key: string; first: MySignup };

/** One person's phone, and what it was told first under each key. */
class Story {
  private readonly answers: Answer[] = [];
  private readonly activityId: string;
  private readonly capacity: number;
  private readonly model: ClaimModel;
  private cancelled = false;
  private keys = 0;

  constructor(activityId: string, capacity: number) {
    this.activityId = activityId;
    this.capacity = capacity;
    this.model = new ClaimModel(capacity);
  }

  async take(step: Step): Promise<void> {
    if (step.act === 'sign-up') return this.signUp(step.who, step.units);
    if (step.act === 'cancel') {
      this.model.close();
      this.cancelled = true;
      return cancelActivity(host.ctx(), { activityId: this.activityId });
    }
    const answer = this.answers[step.nth % Math.max(1, this.answers.length)];
    if (!answer) return;
    const { who, wish, key, first } = answer;
    if (step.act === 'retry') return expect(await signUp(who.ctx(), wish, { key })).toEqual(first);
    this.model.withdraw(first.id, Date.now());
    expect(await withdrawSignup(who.ctx(), { signupId: first.id })).toMatchObject({ status: 'withdrawn' });
  }

  async expectTold(): Promise<void> {
    for (const { who, first } of this.answers) {
      expect(await showSignup(who.ctx(), first.id)).toMatchObject(this.model.statusOf(first.id));
    }
  }

  private async signUp(holder: number, units: number): Promise<void> {
    const who = people[holder]!;
    const wish = { activityId: this.activityId, partySize: units };
    const key = `key-${this.activityId}-${(this.keys += 1)}`;
    const first = await signUp(who.ctx(), wish, { key }).catch(codeIn);
    const expected = this.model.place({ id: typeof first === 'string' ? key : first.id, holder, units });
    if (typeof first === 'string' || typeof expected === 'string') {
      const tooMany = units > this.capacity && !this.cancelled ? 'party-too-large' : undefined;
      expect(first).toBe(typeof expected === 'string' ? (tooMany ?? inHerWords[expected]) : expected);
    } else {
      expect({ status: first.status, position: first.position }).toEqual(expected);
      this.answers.push({ who, wish, key, first });
    }
  }
}

function codeIn(error: unknown): string {
  if (isCoreError(error)) return error.code;
  throw error;
}

async function live(capacity: number, steps: readonly Step[]): Promise<void> {
  const { id } = await anActivity(town, { host, home, capacity });
  const story = new Story(id, capacity);
  for (const step of steps) await story.take(step);
  await story.expectTold();
  const db = town.owner.withSchema('d370215');
  const activity = await db
    .selectFrom('activities')
    .select('thing_id')
    .where('id', '=', id)
    .executeTakeFirst();
  await expectSoundClaims(db, activity?.thing_id ?? '');
}

test('whatever phones send and send again, everybody is told what the plain model says', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.array(step, { maxLength: 14 }), live), {
    numRuns: 120,
  });
}, 120_000);

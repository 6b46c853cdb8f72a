import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../../tests/support/auth-desk.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import { appointed, lettersDelivered } from '../../../tests/support/factories.ts';
import { aLivelyTown, neighbourCell, type LivelyTown } from '../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { listActivitiesEverywhere } from '../../core/activities/list-activities-everywhere.ts';
import { askQuestion } from '../../core/activity-questions/ask-question.ts';
import { checkIn } from '../../core/attendance/check-in.ts';
import { leaveFeedback } from '../../core/feedback/leave-feedback.ts';
import { showTodayEverywhere } from '../../core/attendance/today/show-today-everywhere.ts';
import { countNoticesEverywhere } from '../../core/notices/count-notices-everywhere.ts';
import { listNoticesEverywhere } from '../../core/notices/list-notices-everywhere.ts';
import { arriving } from '../../core/people/arriving.ts';
import { describeMyself } from '../../core/people/describe-myself.ts';
import { eraseEverywhere } from '../../core/leaving/erase-everywhere.ts';
import { exportEverywhere } from '../../core/people/export-everywhere.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { listSignupsEverywhere } from '../../core/signups/list-my-signups.ts';
import { showSignup } from '../../core/signups/show-signup.ts';
import { signUp } from '../../core/signups/sign-up.ts';
import { withdrawSignup } from '../../core/signups/withdraw-signup.ts';
import { submitSuggestion } from '../../core/suggestions/submit-suggestion.ts';
import { findPersonOfPhone } from './find-person-of-phone.ts';
import { everywhereOf, newcomerOf } from './visitor.ts';
import { openCtx, type World } from '../world.ts';

const phone = '13700004321';
let database: TestDatabase;
let towns: [LivelyTown, LivelyTown];
let world: World;
let desk: Desk;
let accountId: string;
let bearer: string;

beforeEach(async () => {
  database = await createTestDatabase();
  towns = [await aLivelyTown(database), await aLivelyTown(database, neighbourCell)];
  const [{ town: jimo }, { town: chengyang }] = towns;
  world = { ...jimo, cells: [jimo.cells[0], chengyang.cells[0]] };
  desk = openDesk(database.signin);
  accountId = await desk.auth.accountOf(phone);
  bearer = `Bearer ${await desk.auth.issueToken(accountId)}`;
});
afterEach(() => database.drop());

const peopleOf = async (nth: 0 | 1) =>
  (await everyRow(database.owner, towns[nth].town.cells[0].schema))
    .filter(({ table }) => table === 'people')
    .map(({ text }) => text)
    .join('\n');

/** She comes to a district; nobody is made of her there until a verb wants her. */
const comes = (nth: 0 | 1) =>
  newcomerOf({ world, auth: desk.auth }, { authorization: bearer }, towns[nth].town.cells[0]);

const signsUp = async (nth: 0 | 1, wish: { partySize?: number } = {}) =>
  arriving(await comes(nth), (ctx) => signUp(ctx, { activityId: towns[nth].activity.id, ...wish }));

const hers = () => everywhereOf({ world, auth: desk.auth }, { accountId, secondStepDone: false });

/** A place in each of two districts, under her name. */
async function isInBoth() {
  for (const nth of [0, 1] as const) {
    await signsUp(nth);
    await describeMyself((await comes(nth)).ctx, { name: '诸葛大娘' });
    await lettersDelivered(towns[nth].town);
  }
}

describe('an address that leads to another district', () => {
  test('makes nobody of her there, until she does something', async () => {
    await comes(0);
    expect(await peopleOf(0)).toContain('137****4321');
    const { ctx: looking } = await comes(1);
    expect(await codeOf(showSignup(looking, towns[1].activity.id))).toBe('signup-not-found');
    expect(await peopleOf(1)).not.toContain('137****4321');
    expect(await hers()).toHaveLength(1);
    await signsUp(1);
    expect(await peopleOf(1)).toContain('137****4321');
    expect(await hers()).toHaveLength(2);
  });

  test('is not one that she was looked for at by her phone', async () => {
    await comes(0);
    const lookedForAt = (nth: 0 | 1) =>
      findPersonOfPhone(desk.auth, '137 0000 4321', towns[nth].town.cells[0]);
    expect(await lookedForAt(1)).toEqual({ personId: null, phoneMasked: '137****4321' });
    expect(await peopleOf(1)).not.toContain('137****4321');
    expect(await hers()).toHaveLength(1);
    const here = await lookedForAt(0);
    expect(await peopleOf(0)).toContain(here?.personId ?? 'nobody');
    expect(await findPersonOfPhone(desk.auth, '15490000000', world.cells[0])).toBeNull();
  });

  test('makes nobody of her there by what is refused', async () => {
    await comes(0);
    expect(await codeOf(signsUp(1, { partySize: 90 }))).toBe('party-too-large');
    const activityId = towns[1].activity.id;
    const attempts: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx: Ctx) => checkIn(ctx, { activityId, code: 'NO0CODE' }),
      (ctx: Ctx) => askQuestion(ctx, { activityId, body: '' }),
      (ctx: Ctx) => withdrawSignup(ctx, { signupId: activityId }),
      (ctx: Ctx) => leaveFeedback(ctx, { activityId, word: 'very-good' }),
    ];
    for (const attempt of attempts) {
      expect(await codeOf(arriving(await comes(1), attempt))).not.toBe('no error');
    }
    expect(await peopleOf(1)).not.toContain('137****4321');
    expect(await hers()).toHaveLength(1);
  });

  test('takes her question, her suggestion and her coming, and makes one person of her, also at once', async () => {
    await comes(0);
    const activityId = towns[1].activity.id;
    const verbs: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx: Ctx) => askQuestion(ctx, { activityId, body: '几点开门？' }),
      (ctx: Ctx) => submitSuggestion(ctx, { body: '多放几把椅子' }),
      (ctx: Ctx) => signUp(ctx, { activityId }),
    ];
    await Promise.all(verbs.map(async (verb) => arriving(await comes(1), verb)));
    expect((await peopleOf(1)).match(/137\*{4}4321/g)).toHaveLength(1);
    expect(await hers()).toHaveLength(2);
  });
});

describe('whoever belongs to two districts', () => {
  beforeEach(isInBoth);

  test('finds her sign-ups, her inbox and her record of both', async () => {
    const places = (await listSignupsEverywhere(await hers())).map(({ activity }) => activity.id);
    expect(places.sort()).toEqual(towns.map(({ activity }) => activity.id).sort());
    expect(await listNoticesEverywhere(await hers())).toHaveLength(2);
    expect(await countNoticesEverywhere(await hers())).toBe(2);
    const { elsewhere, ...here } = await exportEverywhere(await hers());
    expect([here, ...elsewhere].map(({ district, activities }) => [district, activities.length])).toEqual([
      ['370215', 1],
      ['370214', 1],
    ]);
  });

  test('keeps a home in each: her day is one list, by time', async () => {
    for (const nth of [0, 1] as const) {
      const ctx = (await hers())[nth];
      if (ctx?.actor.kind !== 'person') throw new Error('she belongs to two');
      const { town, home } = towns[nth];
      const her = { id: ctx.actor.personId, name: '诸葛大娘', phoneMasked: '138****5678', ctx: () => ctx };
      await appointed(town, her, { home });
    }
    const today = await showTodayEverywhere(await hers());
    expect(today.homes.map(({ id }) => id)).toEqual(towns.map(({ home }) => home.id));
    const starts = today.activities.map(({ startsAt }) => startsAt.getTime());
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(today.drafts).toHaveLength(2);
  });

  test('leaves both, and her name and her phone stand in neither', async () => {
    await eraseEverywhere(await hers(), { onFailure: () => {} });
    await desk.auth.eraseAccount(accountId);
    for (const nth of [0, 1] as const) {
      expect(await peopleOf(nth)).not.toMatch(/诸葛大娘|137\*{4}4321/);
    }
    expect(await hers()).toEqual([]);
  });

  test('is told where one of them could not forget her, and goes on from there', async () => {
    const failures: unknown[] = [];
    const [first, second] = await hers();
    if (!first || !second) throw new Error('she belongs to two');
    const broken = { ...second, cell: first.cell, db: database.owner.withSchema('d000000') };
    const leave = (all: Ctx[]) =>
      codeOf(eraseEverywhere(all, { onFailure: (error) => failures.push(error) }));
    expect(await leave([broken, first])).toBe('not-erased-everywhere');
    expect(failures).toHaveLength(1);
    expect(await peopleOf(0)).not.toContain('诸葛大娘');
    expect(await peopleOf(1)).toContain('诸葛大娘');
    expect(await hers()).toHaveLength(2);
    expect(await leave(await hers())).toBe('no error');
    expect(await peopleOf(1)).not.toContain('诸葛大娘');
  });

  test('does not leave while a district that knows her is not here', async () => {
    world = { ...world, cells: [world.cells[0]] };
    await expect(hers()).rejects.toThrow('the cell 2, which is not here');
  });
});

test('the activities of two districts are one list, page after page', async () => {
  const cells = world.cells.map((cell) => openCtx(world, cell, { kind: 'anonymous' }));
  const all = (await listActivitiesEverywhere(cells, {})).items.map(({ id }) => id);
  expect(all).toHaveLength(6);
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listActivitiesEverywhere(cells, { limit: 1, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(all);
});

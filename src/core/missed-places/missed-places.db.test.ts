import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  anOfficer,
  aPerson,
  appointed,
  byPhoneAlone,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { closeActivity } from '../activities/close-activity.ts';
import { changeActivity } from '../activities/changing/change-activity.ts';
import { markPresent } from '../attendance/mark-present.ts';
import { countHeads } from '../door/count-heads.ts';
import { describeMyself } from '../people/describe-myself.ts';
import { addRelative } from '../relatives/add-relative.ts';
import { listRelatives } from '../relatives/list-relatives.ts';
import { cellTable, type CellTable } from '../shared/cell-table.ts';
import { inTransaction } from '../shared/transaction.ts';
import { signUp } from '../signups/sign-up.ts';
import type { SignUp } from '../signups/sign-up-wish.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { endMissedRule } from './end-missed-rule.ts';
import { excuseMissed } from './excuse-missed.ts';
import { listMyMissedEverywhere } from './list-my-missed.ts';
import { setMissedRule } from './set-missed-rule.ts';
import { showMissed } from './show-missed.ts';
import { showMissedRule } from './show-missed-rule.ts';
import { showRuleFor } from './show-rule-for.ts';
import { showSparing } from './show-sparing.ts';
import { spareActivity } from './spare-activity.ts';

const rule = { times: 2, withinDays: 60, forDays: 14 };
const held = 'only-near-the-start';

let town: Town;
let home: { id: string };
let host: Person;
let elsewhere: Person;
let district: Person;
let townOffice: Person;
let present: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  elsewhere = await aHost(town, '于大姐', await aHome(town, '名都苑'));
  district = await anOfficer(town, '宋大姐');
  townOffice = await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' });
  present = await aPerson(town, '常来的孙姐');
});
afterAll(() => town.close());
beforeEach(() => setMissedRule(district.ctx(), rule));

const ahead = (days: number) => new Date(town.clock().getTime() + days * 86_400_000);

type Wish = Omit<SignUp, 'activityId'>;
type Held = { title?: string; headcount?: boolean; before?: (activityId: string) => Promise<unknown> };

/** Something that is held and closed, where 孙姐 came and she had a place and did not. */
async function stayedAway(she: Person, wish: Wish = {}, { title, headcount, before }: Held = {}) {
  const { id: activityId } = await anActivity(town, { host, home, ...(title !== undefined && { title }) });
  const { id: hers } = await signUp(present.ctx(), { activityId });
  const { id: signupId } = await signUp(she.ctx(), { activityId, ...wish });
  await before?.(activityId);
  await markPresent(host.ctx(), { signupId: hers, present: true });
  if (headcount) await countHeads(host.ctx(), { activityId, women: 9 });
  moveClock(town, { minutes: 4 * 60 });
  await closeActivity(host.ctx(), { activityId });
  return { activityId, signupId };
}

async function stayedAwayTwice(name: string) {
  const she = await aPerson(town, name);
  const places = [await stayedAway(she), await stayedAway(she)];
  return { she, places };
}

/** What she is told where she signs up for something in three days. */
async function tries(she: Person, wish: Wish = {}, title = '包饺子'): Promise<string> {
  const { id: activityId } = await anActivity(town, { host, home, title, startsAt: ahead(3) });
  return codeOf(signUp(she.ctx(), { activityId, ...wish }));
}

const mine = (she: Person) => listMyMissedEverywhere([she.ctx()]);

describe('without a rule', () => {
  test('nothing follows, nothing is said and nothing can be excused', async () => {
    await endMissedRule(district.ctx());
    const { she, places } = await stayedAwayTwice('王大姐');
    expect(await tries(she)).toBe('no error');
    expect(await mine(she)).toEqual([]);
    const [{ activityId, signupId } = { activityId: '', signupId: '' }] = places;
    expect(await showMissed(she.ctx(), signupId)).toBeNull();
    expect(await showRuleFor(she.ctx(), activityId)).toBeNull();
    expect(await showSparing(host.ctx(), activityId)).toBeNull();
    expect(await codeOf(excuseMissed(she.ctx(), { signupId }))).toBe('no-missed-place');
  });

  test('what was missed before it stood is never judged, nor before it was changed', async () => {
    await endMissedRule(district.ctx());
    const { she } = await stayedAwayTwice('李婶');
    await setMissedRule(district.ctx(), rule);
    expect(await tries(she)).toBe('no error');
    await stayedAway(she);
    await stayedAway(she);
    expect(await tries(she)).toBe(held);
    await setMissedRule(district.ctx(), { ...rule, forDays: 30 });
    expect(await tries(she)).toBe('no error');
  });
});

describe('she who stayed away twice', () => {
  test('is told until when and whom to call, and reads why on her own page', async () => {
    const { she, places } = await stayedAwayTwice('周姐');
    const { id: activityId } = await anActivity(town, { host, home, startsAt: ahead(3) });
    const named = { day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), phone: null };
    const attempt = signUp(she.ctx(), { activityId }, { key: 'try-1' });
    await expect(attempt).rejects.toMatchObject({ kind: 'rule-broken', code: held, named });
    const [hers] = await mine(she);
    expect(hers?.places.map(({ signupId }) => signupId)).toEqual(places.map(({ signupId }) => signupId));
    expect(await showRuleFor(she.ctx(), activityId)).toMatchObject({
      rule,
      held: { lastDay: hers?.lastDay },
    });
    expect(await showRuleFor(present.ctx(), activityId)).toMatchObject({ held: null });
  });

  test('signs up herself from a day before the start, and for everything once the days are over', async () => {
    const { she } = await stayedAwayTwice('吴婶');
    const { id: near } = await anActivity(town, { host, home, startsAt: ahead(1) });
    expect((await signUp(she.ctx(), { activityId: near })).status).toBe('confirmed');
    expect(await tries(she)).toBe(held);
    moveClock(town, { minutes: 16 * 24 * 60 });
    expect(await tries(she)).toBe('no error');
  });

  test('signs up her family, and an elder with her, and the host signs her up by name', async () => {
    const { she } = await stayedAwayTwice('郑姐');
    await addRelative(she.ctx(), { name: '郑大娘', kind: 'elder' });
    const [mother] = await listRelatives(she.ctx());
    expect(await tries(she, { relativeId: mother?.id ?? '' })).toBe('no error');
    expect(await tries(she, { party: [{ kind: 'woman' }, { kind: 'elder' }] })).toBe('no error');
    const { id: activityId } = await anActivity(town, { host, home, startsAt: ahead(3) });
    expect(await codeOf(signUp(host.ctx(), { activityId, name: '郑姐' }))).toBe('no error');
  });

  test('is never kept from help, from what its host calls help, or from what is for elders', async () => {
    const { she } = await stayedAwayTwice('冯姐');
    expect(await tries(she, {}, '心理咨询')).toBe('no error');
    const { id: activityId } = await anActivity(town, { host, home, startsAt: ahead(3) });
    await spareActivity(host.ctx(), { activityId, spared: true });
    expect(await showSparing(host.ctx(), activityId)).toMatchObject({ saidByHost: true, byItself: false });
    expect(await showRuleFor(she.ctx(), activityId)).toBeNull();
    expect(await codeOf(signUp(she.ctx(), { activityId }))).toBe('no error');
    await spareActivity(host.ctx(), { activityId, spared: false });
    const other = await aPerson(town, '陈姐');
    expect(await codeOf(spareActivity(other.ctx(), { activityId, spared: true }))).toBe('forbidden');
    expect(await codeOf(spareActivity(elsewhere.ctx(), { activityId, spared: true }))).toBe('forbidden');
  });

  test('who is an elder is never touched: by her large letters, or by what she once said', async () => {
    const { she } = await stayedAwayTwice('褚大娘');
    expect(await tries(she)).toBe(held);
    await describeMyself(she.ctx(), { name: '褚大娘', largeText: true });
    expect(await tries(she)).toBe('no error');
    expect(await mine(she)).toEqual([]);
    const { she: other } = await stayedAwayTwice('卫大娘');
    expect(await tries(other, { party: [{ kind: 'elder' }] })).toBe('no error');
    expect(await tries(other)).toBe('no error');
  });
});

describe('what is not counted', () => {
  const once: Record<string, (she: Person) => Promise<unknown>> = {
    'a place that the host gave by name': async (she) => stayedAway(host, { name: she.name }),
    'what is moved to another hour': (she) =>
      stayedAway(
        she,
        {},
        {
          before: (activityId) => changeActivity(host.ctx(), { activityId, endsAt: ahead(0.11) }),
        },
      ),
    'a roll where heads were counted': (she) => stayedAway(she, {}, { headcount: true }),
    help: (she) => stayedAway(she, {}, { title: '法律咨询' }),
    'a party with an elder': (she) => stayedAway(she, { party: [{ kind: 'woman' }, { kind: 'elder' }] }),
  };

  test.each(Object.keys(once))('%s', async (what) => {
    const she = await aPerson(town, '蒋姐');
    await stayedAway(she);
    await once[what]?.(she);
    expect(await tries(she)).toBe('no error');
  });

  test('a place that she gave back, one where she came, and one that she waited for', async () => {
    const she = await aPerson(town, '沈姐');
    await stayedAway(she);
    const { id: back } = await anActivity(town, { host, home });
    const given = await signUp(she.ctx(), { activityId: back });
    await withdrawSignup(she.ctx(), { signupId: given.id });
    const { id: full } = await anActivity(town, { host, home, capacity: 1 });
    const first = await signUp(present.ctx(), { activityId: full });
    await signUp(she.ctx(), { activityId: full });
    await withdrawSignup(present.ctx(), { signupId: first.id });
    moveClock(town, { minutes: 4 * 60 });
    await closeActivity(host.ctx(), { activityId: full });
    expect(await tries(she)).toBe('no error');
  });
});

describe('an excuse', () => {
  test('by her, within a week, without a reason, and safe to repeat', async () => {
    const { she, places } = await stayedAwayTwice('韩姐');
    const [one, two] = places.map(({ signupId }) => signupId);
    await excuseMissed(she.ctx(), { signupId: one ?? '' });
    expect(await codeOf(excuseMissed(she.ctx(), { signupId: one ?? '' }))).toBe('no-missed-place');
    expect(await tries(she)).toBe('no error');
    moveClock(town, { minutes: 8 * 24 * 60 });
    expect(await codeOf(excuseMissed(she.ctx(), { signupId: two ?? '' }))).toBe('excuse-too-late');
    await excuseMissed(host.ctx(), { signupId: two ?? '' });
    expect(await showMissed(host.ctx(), two ?? '')).toBeNull();
  });

  test('two at once are one line', async () => {
    const { she, places } = await stayedAwayTwice('杨姐');
    const signupId = places[0]?.signupId ?? '';
    await Promise.all([she, host].map((who) => codeOf(excuseMissed(who.ctx(), { signupId }))));
    const lines = await town.owner
      .withSchema('d370215')
      .selectFrom('audit')
      .select(['verb', 'person_id'])
      .where('subject_id', '=', signupId)
      .where('verb', '=', 'excuse-missed')
      .execute();
    expect(lines).toEqual([{ verb: 'excuse-missed', person_id: she.id }]);
  });
});

describe('who sees it', () => {
  test('she and the host of that home, and nobody else: no other host, no office, no neighbour', async () => {
    const { she, places } = await stayedAwayTwice('朱姐');
    const signupId = places[0]?.signupId ?? '';
    const deputy = await appointed(town, await aPerson(town, '替班的'), { home, role: 'deputy' });
    for (const who of [she, host, deputy]) expect(await showMissed(who.ctx(), signupId)).not.toBeNull();
    for (const who of [elsewhere, district, townOffice, present]) {
      expect(await showMissed(who.ctx(), signupId)).toBeNull();
      expect(await codeOf(excuseMissed(who.ctx(), { signupId }))).toBe('no-missed-place');
      expect(await mine(who)).toEqual([]);
    }
  });

  test('the database itself shows an excuse to her and to that host, and takes it from nobody else', async () => {
    const { she, places } = await stayedAwayTwice('秦姐');
    const signupId = places[0]?.signupId ?? '';
    await excuseMissed(she.ctx(), { signupId });
    const table = (name: CellTable) => cellTable(town.cells[0], name);
    const seenBy = (who: Person) =>
      inTransaction(who.ctx(), async ({ db }) => {
        const { rows } = await sql`select from ${table('excuses')} where signup_id = ${signupId}`.execute(db);
        return rows.length;
      });
    expect(await Promise.all([she, host].map(seenBy))).toEqual([1, 1]);
    expect(await Promise.all([elsewhere, district, townOffice, present].map(seenBy))).toEqual([0, 0, 0, 0]);
    const other = places[1]?.signupId ?? '';
    const excuse = { signup_id: other, excused_at: town.clock(), excused_by: present.id };
    const attempt = inTransaction(present.ctx(), ({ db }) =>
      db.insertInto('excuses').values(excuse).execute(),
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });
});

describe('setting the rule', () => {
  test('is for the district with its second step, and is written down; the same again changes nothing', async () => {
    for (const who of [townOffice, host, present]) {
      expect(await codeOf(setMissedRule(who.ctx(), rule))).toBe('district-office-only');
      expect(await codeOf(endMissedRule(who.ctx()))).toBe('district-office-only');
      expect(await codeOf(showMissedRule(who.ctx()))).toBe('district-office-only');
    }
    const alone = byPhoneAlone(district);
    expect(await codeOf(setMissedRule(alone.ctx(), rule))).toBe('second-step-needed');
    const written = () =>
      town.owner
        .withSchema('d370215')
        .selectFrom('audit')
        .select('verb')
        .where('actor_id', '=', district.id)
        .where('verb', 'like', '%missed-rule')
        .execute();
    const before = (await written()).length;
    await setMissedRule(district.ctx(), { ...rule });
    expect(await written()).toHaveLength(before);
    await setMissedRule(district.ctx(), { ...rule, times: 3 });
    await endMissedRule(district.ctx());
    await endMissedRule(district.ctx());
    expect(await written()).toHaveLength(before + 2);
    expect(await showMissedRule(district.ctx())).toBeNull();
  });

  test('has bounds, and two who set it at once leave one', async () => {
    for (const [path, value] of [
      ['times', 1],
      ['withinDays', 181],
      ['forDays', 31],
    ] as const) {
      const attempt = setMissedRule(district.ctx(), { ...rule, [path]: value });
      await expect(attempt).rejects.toMatchObject({ kind: 'invalid', faults: [{ path }] });
    }
    await endMissedRule(district.ctx());
    const codes = await Promise.all(
      [3, 4].map((times) => codeOf(setMissedRule(district.ctx(), { ...rule, times }))),
    );
    expect(codes).toContain('no error');
    expect(await showMissedRule(district.ctx())).toMatchObject({ withinDays: 60 });
  });

  test('the database lets nobody else write one', async () => {
    const row = {
      ...{ id: townOffice.ctx().newId(), times: 2, within_days: 60, for_days: 14 },
      ...{ set_at: town.clock(), set_by: townOffice.id },
    };
    const attempt = inTransaction(townOffice.ctx(), ({ db }) =>
      db.insertInto('missed_place_rules').values(row).execute(),
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });
});

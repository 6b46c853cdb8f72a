import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asNobody, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { aTakenRoster, type Named } from '../../../tests/support/rosters/taken-roster.ts';
import { aPhone, aWoman, quandong, shownTo, twoOfOne } from '../../../tests/support/same-women/two-of-one.ts';
import { listReadingsOf } from '../audit/reading-queries.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { insertWish, noContactMark } from '../people/phones/no-contact.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import { forgetRosters } from '../rosters/forget-rosters.ts';
import { inTransaction } from '../shared/transaction.ts';
import { hasSameWomen } from './list-same-women.ts';
import { yearOf } from './phone-year.ts';
import { sayTheSame } from './say-the-same.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
});
afterEach(() => town.close());

/** Each of a roster of her own, so that the second is taken although she may be the first. */
async function brought(...women: readonly Named[]): Promise<void> {
  for (const woman of women) {
    await aTakenRoster({ town, office, doubtsToo: true }, [woman]);
    moveClock(town, { minutes: 1 });
  }
}

const grounds = async () => (await shownTo(office)).map(({ ground }) => ground);

/** What the office hears where it says of both that they are one, whether or not it is asked. */
async function answered(): Promise<string> {
  const ids = [...(await listMyLinks(jiang.ctx())), ...(await listMyLinks(qin.ctx()))].map(
    (one) => one.personId,
  );
  return codeOf(sayTheSame(office.ctx(), { personIds: [ids[0] ?? '', ids[1] ?? ''], answer: 'same' }));
}

test('two of one phone and one family name are asked about, and mother and daughter with one phone are not', async () => {
  const phone = await aPhone(town);
  await brought(['王秀英', phone, '江大姐'], ['王秀瑛', phone, '秦大姐']);
  expect(await grounds()).toEqual(['phone']);
  await brought(['李娟', phone, '秦大姐']);
  expect(await grounds()).toEqual(['phone']);
});

test('two of one name and village whom their phones tell apart are not asked about; where one has none they are', async () => {
  const [one, other] = [await aPhone(town), await aPhone(town, { from: 5000 })];
  await brought(['王秀英', one, '江大姐'], ['王秀英', other, '秦大姐']);
  expect(await grounds()).toEqual([]);
  await aWoman(qin, '王秀英');
  expect(await grounds()).toEqual(['name', 'name']);
});

test('a phone tells two apart, or makes them one, for as long as its roster may keep it', async () => {
  const phone = await aPhone(town);
  await brought(['王秀英', phone, '江大姐'], ['王秀瑛', phone, '秦大姐']);
  town.clockAt.now = new Date('2027-07-01T12:00:00+08:00');
  expect(await grounds()).toEqual([]);
  await forgetRosters(asTheSystem(town));
  expect(await grounds()).toEqual([]);
});

const dayMs = 86_400_000;

const asksForHelp = (safeContact: { number: string; way?: 'phone' | 'sms'; neverSms?: boolean }) =>
  submitRequest(asNobody(town), { door: 'help', text: '他打我', openedBy: '槐花', safeContact });

const ways = [{ way: 'phone' }, { way: 'sms' }, { way: 'phone', neverSms: true }, {}] as const;

test.each(ways)(
  'of whoever asked us for help at a number nothing is asked, to be reached as %o',
  async (way) => {
    const phone = await aPhone(town);
    await asksForHelp({ number: phone, ...way });
    await brought(['王秀英', phone, '江大姐'], ['王秀瑛', phone, '秦大姐']);
    expect(await grounds()).toEqual([]);
    expect(await hasSameWomen(office.ctx())).toBe(false);
    expect(await answered()).toBe('same-women-not-found');
    await aWoman(qin, '王秀英');
    expect(await grounds()).toEqual([]);
  },
);

test('what an office was asked goes on no day on which she asks us for help, but on the first of the phone’s year', async () => {
  const phone = await aPhone(town, { turnsWithin: 90 });
  await brought(['王秀英', phone, '江大姐'], ['王秀瑛', phone, '秦大姐']);
  await asksForHelp({ number: phone });
  const { began } = await yearOf(asTheSystem(town), phone);
  const lastDay = Math.floor((began.getTime() + 365 * dayMs - town.clock().getTime()) / dayMs);
  for (const days of [0, lastDay]) {
    moveClock(town, { minutes: days * 24 * 60 });
    expect(await grounds()).toEqual(['phone']);
  }
  moveClock(town, { minutes: 2 * 24 * 60 });
  expect((await yearOf(asTheSystem(town), phone)).began > began).toBe(true);
  expect(await grounds()).toEqual([]);
});

test('a phone that rests looks to the office as one of whoever asked for help', async () => {
  const phone = await aPhone(town, { resting: true });
  await brought(['王秀英', phone, '江大姐'], ['王秀瑛', phone, '秦大姐']);
  expect(await grounds()).toEqual([]);
  expect(await answered()).toBe('same-women-not-found');
});

test('one phone in eight rests, for a year, and another after it', async () => {
  const phones = Array.from({ length: 800 }, (_, nth) => `1390000${String(nth).padStart(4, '0')}`);
  const now = async () => {
    const all = await Promise.all(phones.map((phone) => yearOf(asTheSystem(town), phone)));
    return new Set(phones.filter((_, nth) => all[nth]?.rests));
  };
  const first = await now();
  expect(first.size / phones.length).toBeGreaterThan(0.07);
  expect(first.size / phones.length).toBeLessThan(0.18);
  expect(await now()).toEqual(first);
  moveClock(town, { minutes: 365 * 24 * 60 });
  const next = await now();
  expect([...next].filter((phone) => first.has(phone)).length).toBeLessThan(first.size / 2);
});

test('of whoever wishes no contact nothing is asked, and neither is of somebody with an account', async () => {
  const { first } = await twoOfOne(town, [jiang, qin]);
  expect(await grounds()).toEqual(['name']);
  await inTransaction(asTheSystem(town), ({ db }) =>
    db
      .updateTable('people')
      .set({ account_id: crypto.randomUUID(), added_by: null })
      .where('id', '=', first.personId)
      .execute(),
  );
  expect(await grounds()).toEqual([]);
  await twoOfOne(town, [jiang, qin]);
  expect((await grounds()).length).toBeGreaterThan(0);
  await inTransaction(asTheSystem(town), async (ctx) => {
    const mark = await noContactMark(ctx, { name: '王秀兰', villageCode: quandong });
    await insertWish(ctx.db, [mark], ctx.now);
  });
  expect(await grounds()).toEqual([]);
});

test('each of the two sees that an office read of her, once a day', async () => {
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  await hasSameWomen(office.ctx());
  await shownTo(office);
  await shownTo(office);
  const read = await inTransaction(asTheSystem(town), ({ db }) =>
    listReadingsOf(db, [first.personId, second.personId], { verbs: ['read-same-women'], limit: 9 }),
  );
  expect(read).toMatchObject([{ role: 'district' }, { role: 'district' }]);
  expect(new Set(read.map(({ person_id: id }) => id))).toEqual(new Set([first.personId, second.personId]));
});

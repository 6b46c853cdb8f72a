import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asNobody, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { faultsOn } from '../../../tests/support/outreach/village-town.ts';
import { aTakenRoster, textsNow, type Named } from '../../../tests/support/rosters/taken-roster.ts';
import { aPhone, aWoman, madeOne as makeOne, shownTo } from '../../../tests/support/same-women/two-of-one.ts';
import { listMyIntroductions } from '../introductions/list-my-introductions.ts';
import { endLink } from '../links/end-link.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { listRefused } from '../rosters/list-refused.ts';
import { listRosters } from '../rosters/list-rosters.ts';
import type { RosterBasis } from '../rosters/roster.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { endByCode } from '../touches/telling/end-by-code.ts';
import { showByCode } from '../touches/telling/show-by-code.ts';
import { listMyEndedAsSame } from './list-my-ended-as-same.ts';
import { undoSame } from './undo-same.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
let phones: string[];
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
  phones = [await aPhone(town), await aPhone(town, { from: 5000 })];
});
afterEach(() => town.close());

const brought = async (woman: Named, basis: RosterBasis = 'consent'): Promise<string> => {
  const rosterId = await aTakenRoster({ town, office, doubtsToo: true }, [woman], basis);
  moveClock(town, { minutes: 1 });
  return rosterId;
};

const madeOne = (executiveName: string) => makeOne(town, office, executiveName);

/** What a roster that brings her once more is refused for. */
async function refusedFor(woman: Named): Promise<unknown> {
  moveClock(town, { minutes: 1 });
  await aTakenRoster({ town, office }, [woman], 'duty');
  const [newest] = await listRosters(office.ctx());
  return (await listRefused(office.ctx(), { rosterId: newest?.id ?? '' })).items.map(
    ({ problems }) => problems,
  );
}

const faults = () => faultsOn({ town }, dayOf(town.clock()));
const [first, second] = ['江大姐', '秦大姐'];

test('her no, by the text that came to her other name, ends the link that stays, and no roster brings either back', async () => {
  const [phone = ''] = phones;
  await brought(['王秀英', phone, first]);
  const codes = [(await textsNow(town)).get(phone)?.code ?? ''];
  await aWoman(qin, '王秀英');
  await madeOne(second);
  expect(await showByCode(asNobody(town), { code: codes[0] ?? '' })).toMatchObject({
    touch: {
      name: '王秀英',
      executive: { name: second },
      phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    },
  });
  await endByCode(asNobody(town), { code: codes[0] ?? '' });
  expect(await listMyLinks(qin.ctx())).toEqual([]);
  expect(await refusedFor(['王英', phone, first])).toEqual([['wishes-no-contact']]);
  expect(await refusedFor(['王秀英', '', first])).toEqual([['wishes-no-contact']]);
  const kept = await inTransaction(asTheSystem(town), ({ db }) =>
    db.selectFrom('person_phones').select('person_id').execute(),
  );
  expect(kept).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('whoever stands as another by now is known to rosters by both her names and phones', async () => {
  const [phone = ''] = phones;
  await brought(['王秀英', phone, first]);
  await brought(['王秀瑛', phone, second]);
  await madeOne(second);
  expect(await refusedFor(['王秀英', phone, first])).toEqual([['has-a-link']]);
  expect(await refusedFor(['王秀英', '', first])).toEqual([['perhaps-has-a-link']]);
  expect(await refusedFor(['王英', phone, first])).toEqual([['perhaps-has-a-link']]);
});

test('whoever is still to be asked gives way to one who said yes, is told so, and is asked again when that is taken back', async () => {
  await brought(['王秀英', phones[0] ?? '', first], 'duty');
  await aWoman(qin, '王秀英');
  const [pair] = await shownTo(office);
  const [asked, linked] = pair?.women ?? [];
  expect([asked?.kind, linked?.kind, pair?.staysId]).toEqual(['introduction', 'link', linked?.personId]);
  expect(await codeOf(madeOne(first))).toBe('not-asked-yet');
  const answerId = await madeOne(second);
  expect(await listMyIntroductions(jiang.ctx())).toEqual([]);
  expect(await listMyEndedAsSame(jiang.ctx())).toMatchObject([{ name: '王秀英' }]);
  await undoSame(office.ctx(), { answerId });
  expect(await listMyIntroductions(jiang.ctx())).toMatchObject([{ name: '王秀英' }]);
  expect(await faults()).toEqual([]);
});

test('a third is one of them too; what was said last is taken back first, or the first alone', async () => {
  for (const executive of [jiang, qin, jiang]) {
    await aWoman(executive);
    moveClock(town, { minutes: 1 });
  }
  const one = await madeOne(second);
  const other = await madeOne(first);
  expect(await listMyLinks(qin.ctx())).toEqual([]);
  expect(await listMyLinks(jiang.ctx())).toHaveLength(1);
  await undoSame(office.ctx(), { answerId: one });
  expect(await listMyLinks(jiang.ctx())).toHaveLength(2);
  await undoSame(office.ctx(), { answerId: other });
  expect([...(await listMyLinks(jiang.ctx())), ...(await listMyLinks(qin.ctx()))]).toHaveLength(3);
  expect(await faults()).toEqual([]);
});

test('what was noted of her goes when nobody keeps touch with her, and then nothing is taken back', async () => {
  await aWoman(jiang);
  moveClock(town, { minutes: 1 });
  await aWoman(qin);
  const answerId = await madeOne(first);
  const [link] = await listMyLinks(jiang.ctx());
  await endLink(jiang.ctx(), { linkId: link?.id ?? '', why: 'moved-away' });
  expect(await codeOf(undoSame(office.ctx(), { answerId }))).toBe('no-longer-in-touch');
  const names = await inTransaction(asTheSystem(town), ({ db }) =>
    db.selectFrom('people').select('name').where('name', '=', '王秀兰').execute(),
  );
  expect(names).toEqual([]);
});

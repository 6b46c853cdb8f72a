import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { aTakenRoster } from '../../../tests/support/rosters/taken-roster.ts';
import { endLink } from '../links/end-link.ts';
import { joinLink } from '../links/join-link.ts';
import { writeCare } from '../cares/write-care.ts';
import { beginPocket } from './begin-pocket.ts';
import { emptyPocket } from './empty-pocket.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let pocketId: string;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang } = await withTwoExecutives(town));
  await aTakenRoster({ town, office }, [['王大姐', '13800000001', '江大姐']]);
  const wish = { proof: '5e'.repeat(32), half: 'a1'.repeat(32) };
  pocketId = (await beginPocket(jiang.ctx(), wish)).id;
});
afterEach(() => town.close());

async function carried() {
  const emptied = await emptyPocket(jiang.ctx(), { pocketId, made: 0, knew: 0, visits: [] });
  return emptied.status === 'here' ? emptied.list : [];
}
const phones = async () => (await carried()).map(({ name, kept }) => [name, kept]);

test('her phone carries how each is rung, up to the last day on which it may be kept, and each reads that she was looked up', async () => {
  const villageCode = (await carried())[0]?.villageCode ?? '';
  const woman = { name: '李大姐', villageCode, saidYes: 'phone' } as const;
  await joinLink(jiang.ctx(), { ...woman, phone: '13800000002' });
  await joinLink(jiang.ctx(), { ...woman, name: '孙大姐' });
  expect(await phones()).toEqual(
    expect.arrayContaining([
      ['王大姐', { phone: '13800000001', until: '2027-06-30' }],
      ['李大姐', { phone: '13800000002', until: null }],
      ['孙大姐', null],
    ]),
  );
  const looks = town.owner.withSchema('d370215').selectFrom('audit').select('person_id');
  expect(await looks.where('verb', '=', 'read-links').execute()).toHaveLength(3);
});

test('one that ended is carried no more, and neither is a phone past its day', async () => {
  const [link] = await carried();
  town.clockAt.now = new Date('2027-06-30T15:59:00Z');
  expect(await phones()).toEqual([['王大姐', { phone: '13800000001', until: '2027-06-30' }]]);
  moveClock(town, { minutes: 2 });
  expect(await phones()).toEqual([['王大姐', null]]);
  await endLink(jiang.ctx(), { linkId: link?.id ?? '', why: 'declined' });
  expect(await phones()).toEqual([]);
});

test('what is kept in mind of her is not in the pocket', async () => {
  const [link] = await carried();
  await writeCare(jiang.ctx(), { linkId: link?.id ?? '', kinds: ['grave-illness'], saidYes: 'phone' });
  expect(JSON.stringify(await carried())).not.toMatch(/care|illness|kinds/);
});

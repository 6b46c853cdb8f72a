import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { asTheSystem, moveClock } from '../../../../tests/support/factories.ts';
import {
  aVillageTown,
  faultsOn,
  joined,
  merged,
  qian,
  spring,
  zhao,
  type VillageTown,
} from '../../../../tests/support/outreach/village-town.ts';
import { atOnce } from '../../../../tests/support/outreach/at-once.ts';
import { takenToItsEnd } from '../../../../tests/support/rosters/taken-roster.ts';
import { tableOf } from '../../../../tests/support/rosters/tables.ts';
import { endLink } from '../../links/end-link.ts';
import { joinLink } from '../../links/join-link.ts';
import { listMyLinks } from '../../links/list-my-links.ts';
import { dayOf } from '../../shared/dates.ts';
import { undoVillageMerger } from '../../village-mergers/undo-village-merger.ts';
import { listRefused } from '../list-refused.ts';
import { readRoster } from '../read-roster.ts';
import type { RosterBasis } from '../roster.ts';
import { advanceRoster } from './advance-rosters.ts';
import { takeRoster } from './take-roster.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

const hers = '13800000001';
const wang = { name: '王大姐', villageCode: zhao, saidYes: 'face-to-face', phone: hers } as const;
const join = () => joinLink(place.jiang.ctx(), wang);

/** One line, of 王大姐 in this village. */
async function read(villageCode: string, phone = hers, basis: RosterBasis = 'consent'): Promise<string> {
  const lines = tableOf([
    ['姓名', '村居代码', '手机', '联系执委'],
    ['王大姐', villageCode, phone, '秦大姐'],
  ]);
  const why = { basis, purpose: '日常联系', keepUntil: '2027-06-30' } as const;
  const wish = { kind: 'women', divisionCode: '370215', fileName: '名册.csv', ...why } as const;
  const ctx = place.office.ctx();
  return (await readRoster(ctx, wish, { lines, personOfPhone: async () => null })).id;
}

const take = (rosterId: string) => takeRoster(place.office.ctx(), { rosterId });
const toItsEnd = (rosterId: string) => takenToItsEnd(place.town, rosterId);

async function refused(rosterId: string) {
  const { items } = await listRefused(place.office.ctx(), { rosterId });
  return items.map(({ problems }) => problems);
}

const held = async () => [...(await listMyLinks(place.jiang.ctx())), ...(await listMyLinks(place.qin.ctx()))];
const faults = () => faultsOn(place, dayOf(place.town.clock()));

test('whom an executive at the door wrote down while a roster was being taken is not taken too', async () => {
  const rosterId = await read(zhao);
  await take(rosterId);
  await join();
  await toItsEnd(rosterId);
  expect(await refused(rosterId)).toEqual([['has-a-link']]);
  expect(await held()).toMatchObject([{ name: '王大姐' }]);
  expect(await faults()).toEqual([]);
});

test('who says no while a roster is being taken is not brought back by it', async () => {
  const { id: linkId } = await join();
  const rosterId = await read(zhao, hers);
  expect(await refused(rosterId)).toEqual([['has-a-link']]);
  await endLink(place.jiang.ctx(), { linkId, why: 'moved-away' });
  moveClock(place.town, { minutes: 1 });
  const again = await read(zhao, hers);
  await take(again);
  const { id } = await join();
  await endLink(place.jiang.ctx(), { linkId: id, why: 'declined' });
  await toItsEnd(again);
  expect(await refused(again)).toEqual([['wishes-no-contact']]);
  expect(await held()).toEqual([]);
});

test('of a roster and an executive at the door at one moment one writes her down', async () => {
  const rosterId = await read(zhao);
  await take(rosterId);
  const executives = [place.jiang.executiveId, place.qin.executiveId];
  const [joining] = await atOnce(place.town, { table: 'executives', ids: executives }, [
    { ctx: place.jiang.ctx(), work: (ctx) => joinLink(ctx, wang) },
    { ctx: asTheSystem(place.town), work: (ctx) => advanceRoster(ctx, rosterId) },
  ]);
  const code = joining?.ended;
  await toItsEnd(rosterId);
  expect(await held()).toHaveLength(1);
  expect([code, await refused(rosterId)]).toEqual(
    code === 'no error' ? ['no error', [['has-a-link']]] : ['has-a-link', []],
  );
  expect(await faults()).toEqual([]);
});

test('whoever waits to be asked is said to wait, and not to have a link', async () => {
  const rosterId = await read(zhao, hers, 'duty');
  await take(rosterId);
  await toItsEnd(rosterId);
  expect(await codeOf(join())).toBe('waits-to-be-asked');
  expect(await held()).toEqual([]);
});

test('who said no by her name alone is not brought back when her village has become part of another', async () => {
  const { id: linkId } = await joined(place.jiang, zhao);
  await endLink(place.jiang.ctx(), { linkId, why: 'declined' });
  const mergerId = await merged(place, { villages: [zhao, qian], into: spring, name: '泉水社区' });
  expect(await refused(await read(spring, ''))).toEqual([['wishes-no-contact']]);
  moveClock(place.town, { minutes: 1 });
  await undoVillageMerger(place.office.ctx(), { mergerId });
  expect([await refused(await read(zhao, '')), await refused(await read(qian, ''))]).toEqual([
    [['wishes-no-contact']],
    [],
  ]);
});

test('a no by her name in a village that is one of several by now holds where she lived before, once that is undone', async () => {
  const { id: linkId } = await joined(place.jiang, zhao);
  const mergerId = await merged(place, { villages: [zhao, qian], into: spring, name: '泉水社区' });
  await endLink(place.jiang.ctx(), { linkId, why: 'declined' });
  moveClock(place.town, { minutes: 1 });
  await undoVillageMerger(place.office.ctx(), { mergerId });
  expect(await refused(await read(zhao, ''))).toEqual([['wishes-no-contact']]);
});

test('a no in the village that hers became part of while a roster waited holds for its line too', async () => {
  const { id: linkId } = await joined(place.jiang, qian);
  const rosterId = await read(zhao, '');
  await merged(place, { villages: [zhao, qian], into: spring, name: '泉水社区' });
  await endLink(place.jiang.ctx(), { linkId, why: 'declined' });
  await take(rosterId);
  await toItsEnd(rosterId);
  expect(await refused(rosterId)).toEqual([['wishes-no-contact']]);
  expect(await held()).toEqual([]);
});

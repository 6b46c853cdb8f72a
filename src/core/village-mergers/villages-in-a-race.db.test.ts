import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aPerson, asTheSystem, moveClock } from '../../../tests/support/factories.ts';
import { lockAwaited } from '../../../tests/support/lock-awaited.ts';
import { anOfficer } from '../../../tests/support/offices/office-town.ts';
import {
  arranged,
  aVillageTown,
  faultsOn,
  joined,
  prepared,
  qian,
  spring,
  reachOf,
  sun,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { describeMyself } from '../people/describe-myself.ts';
import { dayOf, isoWithOffset } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { logVisit } from '../visits/log-visit.ts';
import { dropVillageMerger } from './drop-village-merger.ts';
import { mergeDueVillages } from './merge-due-villages.ts';
import { showVillageMerger } from './showing/show-village-merger.ts';
import { undoVillageMerger } from './undo-village-merger.ts';

let place: VillageTown;
let home: { id: string };
beforeEach(async () => {
  place = await aVillageTown();
  home = await aHome(place.town, '泉心泉意', zhao);
});
afterEach(() => place.town.close());

const prepareThree = () =>
  prepared(place.office, { villages: [zhao, qian, sun], into: spring, name: '泉水社区' });

const today = () => dayOf(place.town.clock());

/** A merger is held up in its middle, by somebody who has this home's row; then the others begin; then all go on. */
async function inItsMiddle(
  mergerId: string,
  meanwhile: (all: Promise<string>[]) => Promise<void>,
): Promise<string[]> {
  const all: Promise<string>[] = [];
  await place.town.owner.transaction().execute(async (held) => {
    await held.selectFrom('commons.homes').select('id').where('id', '=', home.id).forUpdate().execute();
    all.push(codeOf(arranged(place, mergerId)));
    await lockAwaited(place.town, 1);
    await meanwhile(all);
  });
  return Promise.all(all);
}

test('of two offices that do it at once one does, and one is told that it is done; so with what is dropped or undone', async () => {
  const mergerId = await prepareThree();
  const other = await anOfficer(place.town, '刘大姐', { role: 'district', divisionCode: '370215' });
  const outcomes = await Promise.all(
    [place.office, other].map((office) => codeOf(arranged({ ...place, office }, mergerId))),
  );
  expect(outcomes.sort()).toEqual(['no error', 'villages-merged']);
  expect(await codeOf(dropVillageMerger(other.ctx(), { mergerId }))).toBe('villages-merged');
  const undone = await Promise.all(
    [place.office, other].map((office) => codeOf(undoVillageMerger(office.ctx(), { mergerId }))),
  );
  expect(undone.sort()).toEqual(['no error', 'villages-not-merged']);
});

test('while villages become one nobody is put into one that is no more, and no visit or hand-over is lost', async () => {
  const { personId } = await joined(place.jiang, zhao);
  await joined(place.jiang, qian, '张大姐');
  const wang = await aPerson(place.town, '王大姐');
  const visit = { clientId: '11111111-1111-4111-8111-111111111111', personId, channel: 'phone' } as const;
  const visitedAt = isoWithOffset(place.town.clock());
  const outcomes = await inItsMiddle(await prepareThree(), async (all) => {
    all.push(codeOf(joined(place.qin, zhao, '李婶')));
    all.push(codeOf(describeMyself(wang.ctx(), { villageCode: sun })));
    all.push(codeOf(logVisit(place.jiang.ctx(), { ...visit, visitedAt })));
    const [from, to] = [place.jiang.executiveId, place.qin.executiveId];
    await lockAwaited(place.town, 4);
    all.push(codeOf(handOverLinks(place.office.ctx(), { fromId: from, toId: to })));
    await lockAwaited(place.town, 5);
  });
  expect(outcomes).toEqual(['no error', 'village-unknown', 'unknown-choice', 'no error', 'no error']);
  const held = await listMyLinks(place.qin.ctx());
  expect(held.map(({ villageCode }) => villageCode)).toEqual([spring, spring]);
  expect(await reachOf(place, spring)).toMatchObject({ links: 2 });
  expect(await faultsOn(place, today())).toEqual([]);
});

test('arranged for a day to come it is done by the chores of that day, also after days without power, and once by two of them', async () => {
  const mergerId = await prepareThree();
  await arranged(place, mergerId, { on: '2026-12-22' });
  const chores = () => mergeDueVillages(asTheSystem(place.town));
  expect(await chores()).toBe(0);
  expect(await reachOf(place, '370215004')).toMatchObject({ villages: 4 });
  moveClock(place.town, { minutes: 5 * 1440 });
  expect(new Set(await Promise.all([chores(), chores()]))).toEqual(new Set([0, 1]));
  const { mergedOn, undoUntil } = await showVillageMerger(place.office.ctx(), mergerId);
  expect({ mergedOn, undoUntil }).toEqual({ mergedOn: '2026-12-25', undoUntil: '2027-01-24' });
  expect(await reachOf(place, '370215004', '2026-12-24')).toMatchObject({ villages: 4 });
  expect(await reachOf(place, '370215004')).toMatchObject({ villages: 2 });
});

test('what stands in its way on its day is told to the office, and done when that is mended', async () => {
  const mergerId = await prepareThree();
  await arranged(place, mergerId, { on: '2026-12-21' });
  const end = (validTo: string | null) =>
    place.town.owner
      .updateTable('commons.divisions')
      .set({ valid_to: validTo })
      .where('code', '=', qian)
      .execute();
  await end('2026-12-21');
  moveClock(place.town, { minutes: 1440 });
  expect(await mergeDueVillages(asTheSystem(place.town))).toBe(0);
  expect(await showVillageMerger(place.office.ctx(), mergerId)).toMatchObject({
    ...{ state: 'arranged', stuckWhy: 'village-gone', obstacles: [{ villageCode: qian }] },
  });
  await end(null);
  expect(await mergeDueVillages(asTheSystem(place.town))).toBe(1);
});

test('thirty days long it may be undone, and what was remembered for that is forgotten then', async () => {
  await joined(place.jiang, zhao);
  const mergerId = await prepareThree();
  await arranged(place, mergerId);
  const remembered = () =>
    inTransaction(asTheSystem(place.town), ({ db }) =>
      db.selectFrom('village_merger_parts').select('kind').orderBy('kind').execute(),
    );
  moveClock(place.town, { minutes: 30 * 1440 });
  await mergeDueVillages(asTheSystem(place.town));
  expect(await remembered()).toEqual([{ kind: 'home' }, { kind: 'link' }]);
  moveClock(place.town, { minutes: 1440 });
  await mergeDueVillages(asTheSystem(place.town));
  expect(await remembered()).toEqual([]);
  expect(await codeOf(undoVillageMerger(place.office.ctx(), { mergerId }))).toBe('merger-too-long-ago');
});

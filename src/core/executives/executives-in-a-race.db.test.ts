import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../tests/support/factories.ts';
import { atFirst, atOnce } from '../../../tests/support/outreach/at-once.ts';
import type { Executive } from '../../../tests/support/outreach/outreach-town.ts';
import {
  aVillageTown,
  faultsOn,
  joined,
  qian,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import { leadVillage } from '../links/lead-village.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { leaveAsExecutive } from './leave-as-executive.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
  await joined(place.jiang, zhao, '王大姐');
  await joined(place.qin, qian, '李大姐');
});
afterEach(() => place.town.close());

const by = (who: Person, work: (ctx: Ctx) => Promise<unknown>) => ({ ctx: who.ctx(), work });
const handOver = (from: Executive, to: Executive) =>
  by(place.office, (ctx) => handOverLinks(ctx, { fromId: from.executiveId, toId: to.executiveId }));
const lead = ({ id: personId }: Person) =>
  by(place.office, (ctx) => leadVillage(ctx, { villageCode: zhao, personId, chairName: '赵主席' }));

const whileHeld = (who: readonly Executive[], attempts: Parameters<typeof atOnce>[2]) =>
  atOnce(place.town, { table: 'executives', ids: who.map(({ executiveId }) => executiveId) }, attempts);
const held = async (who: Person) => (await listMyLinks(who.ctx())).map(({ name }) => name);
const faults = () => faultsOn(place, dayOf(place.town.clock()));

test('two executives whose women are handed over to each other at one moment have each other’s', async () => {
  const { jiang, qin } = place;
  const ended = await whileHeld([jiang, qin], [handOver(jiang, qin), handOver(qin, jiang)]);
  expect(ended).toEqual(atFirst('no error', 'no error'));
  expect([await held(jiang), await held(qin)]).toEqual([['李大姐'], ['王大姐']]);
  expect(await faults()).toEqual([]);
});

test('one who is to lead a village at the moment in which she gets all that its lead has: neither waits for the other', async () => {
  const { jiang, qin } = place;
  const { ctx, work } = lead(jiang);
  await work(ctx);
  const ended = await whileHeld([qin], [lead(qin), handOver(jiang, qin)]);
  expect(ended).toEqual(atFirst('no error', 'no error'));
  expect((await held(qin)).toSorted()).toEqual(['李大姐', '王大姐', '赵主席'].toSorted());
  expect(await held(jiang)).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('nobody is handed over to an executive who left a moment before', async () => {
  const { jiang, qin } = place;
  const leave = by(place.office, (ctx) => leaveAsExecutive(ctx, qin));
  const ended = await whileHeld([qin], [leave, handOver(jiang, qin)]);
  expect(ended).toEqual(atFirst('no error', 'executive-left'));
  expect(await held(jiang)).toEqual(['王大姐']);
  expect(await faults()).toEqual([]);
});

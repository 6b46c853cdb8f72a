import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { moveClock } from '../../../tests/support/factories.ts';
import {
  aVillageTown,
  faultsOn,
  joined,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { logVisit, type LogVisit } from './log-visit.ts';
import { takeBackVisit } from './take-back-visit.ts';

let place: VillageTown;
let personId: string;
beforeEach(async () => {
  place = await aVillageTown();
  ({ personId } = await joined(place.jiang, zhao));
});
afterEach(() => place.town.close());

const today = () => dayOf(place.town.clock());
const visit = (wish: Partial<LogVisit> = {}) =>
  logVisit(place.jiang.ctx(), {
    ...{ clientId: randomUUID(), personId, channel: 'at-home', visitedAt: place.town.clock().toISOString() },
    ...wish,
  });
const hers = async (who = place.jiang) => {
  const [link] = await listMyLinks(who.ctx());
  if (!link) throw new Error('she keeps touch with nobody');
  return link;
};

test('the day on which she wants to go next stands on her list and changes no figure', async () => {
  const { dueOn } = await visit({ nextOn: addDays(today(), 5) });
  expect(await hers()).toMatchObject({ nextOn: addDays(today(), 5), dueOn });
  expect(await faultsOn(place, addDays(today(), 6))).toEqual([]);
  const planned = addDays(today(), 5);
  await visit();
  expect(await hers()).toMatchObject({ nextOn: planned });
  moveClock(place.town, { minutes: 5 * 24 * 60 });
  await visit();
  expect(await hers()).toMatchObject({ nextOn: null });
});

test('it goes with the visit that is taken back, and with whoever keeps touch from then on', async () => {
  const { id } = await visit({ nextOn: addDays(today(), 5) });
  await takeBackVisit(place.jiang.ctx(), { visitId: id });
  expect(await hers()).toMatchObject({ nextOn: null });
  await visit({ nextOn: addDays(today(), 5) });
  const { office, jiang, qin } = place;
  await handOverLinks(office.ctx(), { fromId: jiang.executiveId, toId: qin.executiveId });
  expect(await hers(qin)).toMatchObject({ nextOn: null });
});

test('a day that is not after the visit is refused, and nothing is written', async () => {
  expect(await codeOf(visit({ nextOn: today() }))).toBe('next-before-visit');
  expect(await codeOf(visit({ nextOn: 'morgen' }))).toBe('day-shape');
  expect(await hers()).toMatchObject({ lastVisitAt: null, nextOn: null });
});

test('a visit of an earlier day that comes late leaves what was planned after a later one', async () => {
  const yesterday = place.town.clock().toISOString();
  moveClock(place.town, { minutes: 24 * 60 });
  await visit({ nextOn: addDays(today(), 5) });
  await visit({ visitedAt: yesterday });
  expect((await hers()).nextOn).toBe(addDays(today(), 5));
});

test('an earlier visit that is taken back leaves what was planned at the last one', async () => {
  const { id } = await visit();
  moveClock(place.town, { minutes: 24 * 60 });
  await visit({ nextOn: addDays(today(), 5) });
  await takeBackVisit(place.jiang.ctx(), { visitId: id });
  expect((await hers()).nextOn).toBe(addDays(today(), 5));
});

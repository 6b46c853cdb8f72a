import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveClock } from '../../../tests/support/factories.ts';
import {
  aVillageTown,
  joined,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import { isoWithOffset } from '../shared/dates.ts';
import { listRecentVisits } from './list-recent-visits.ts';
import { logVisit } from './log-visit.ts';
import { takeBackVisit } from './take-back-visit.ts';

let place: VillageTown;
let link: Awaited<ReturnType<typeof joined>>;
beforeEach(async () => {
  place = await aVillageTown();
  link = await joined(place.jiang, zhao);
});
afterEach(() => place.town.close());

async function visit(note?: string): Promise<string> {
  moveClock(place.town, { minutes: 24 * 60 });
  const { id } = await logVisit(place.jiang.ctx(), {
    ...{ clientId: randomUUID(), personId: link.personId, channel: 'at-home' },
    visitedAt: isoWithOffset(place.town.clock()),
    ...(note !== undefined && { note }),
  });
  return id;
}

const notes = async (who = place.jiang) =>
  [...(await listRecentVisits(who.ctx())).values()].flat().map(({ note }) => note);

test('what she wrote for herself stands with the last three visits, the newest first, and for nobody else', async () => {
  for (const note of ['最早的', '送了两棵白菜', undefined, '她腿好些了']) await visit(note);
  expect(await notes()).toEqual(['她腿好些了', null, '送了两棵白菜']);
  expect(await notes(place.qin)).toEqual([]);
});

test('a visit that is taken back stands there no more, and nothing goes along to the next executive', async () => {
  await visit('送了两棵白菜');
  await takeBackVisit(place.jiang.ctx(), { visitId: await visit('记错了') });
  expect(await notes()).toEqual(['送了两棵白菜']);
  const { jiang, qin, office } = place;
  await handOverLinks(office.ctx(), { fromId: jiang.executiveId, toId: qin.executiveId });
  expect([await notes(), await notes(qin)]).toEqual([[], []]);
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { moveClock } from '../../../tests/support/factories.ts';
import {
  aVillageTown,
  joined,
  merged,
  qian,
  spring,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { endLink } from '../links/end-link.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { leadVillage } from '../links/lead-village.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { askForHer, theDistrict } from '../needs/ask-for-her.ts';
import { logVisit } from '../visits/log-visit.ts';
import { takeBackVisit } from '../visits/take-back-visit.ts';
import type { Channel } from '../visits/visit.ts';
import { showMyYear } from './show-my-year.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

const year = () => place.town.clock().getFullYear();
const met = (personId: string, channel: Channel = 'phone') =>
  logVisit(place.jiang.ctx(), {
    ...{ clientId: randomUUID(), personId, channel, visitedAt: place.town.clock().toISOString() },
  });

test('her year says whom she kept touch with, how often and how, and what she passed on', async () => {
  const { office, jiang } = place;
  await leadVillage(office.ctx(), { villageCode: zhao, personId: jiang.id, chairName: '赵主席' });
  const [wang, li, gone] = [
    await joined(jiang, zhao),
    await joined(jiang, qian, '李大姐'),
    await joined(jiang, zhao),
  ];
  const chair = (await listMyLinks(jiang.ctx())).find(({ kind }) => kind === 'chair');
  await met(wang.personId, 'at-home');
  await met(wang.personId);
  await met(li.personId);
  await met(chair?.personId ?? '', 'met');
  await takeBackVisit(jiang.ctx(), { visitId: (await met(li.personId)).id });
  await askForHer(jiang.ctx(), { linkId: wang.id, text: '学月嫂', to: theDistrict, saidYes: true });
  moveClock(place.town, { minutes: 24 * 60 });
  await endLink(jiang.ctx(), { linkId: gone.id, why: 'moved-away' });
  expect(await showMyYear(jiang.ctx(), { year: year() })).toMatchObject({
    ...{ women: 2, began: 3, ended: 1, villages: [`村${zhao.slice(-3)}`] },
    met: [
      { channel: 'at-home', times: 1 },
      { channel: 'phone', times: 2 },
      { channel: 'met', times: 1 },
    ],
    ...{ womenMet: 2, chairsMet: 1, needs: 1 },
  });
});

test('a year before hers is empty, one to come is refused, and nobody sees another’s', async () => {
  const { office, jiang, qin } = place;
  await met((await joined(jiang, zhao)).personId);
  const nothing = {
    women: 0,
    villages: [],
    began: 0,
    ended: 0,
    met: [],
    womenMet: 0,
    chairsMet: 0,
    needs: 0,
  };
  expect(await showMyYear(jiang.ctx(), { year: year() - 1 })).toMatchObject(nothing);
  expect(await showMyYear(qin.ctx(), {})).toMatchObject({ year: year(), ...nothing });
  expect(await codeOf(showMyYear(jiang.ctx(), { year: year() + 1 }))).toBe('in-the-future');
  expect(await codeOf(showMyYear(office.ctx(), {}))).toBe('executive-only');
});

test('villages that became one later stand in the year as they were, also for one who has left since', async () => {
  const { town, office, jiang } = place;
  await leadVillage(office.ctx(), { villageCode: zhao, personId: jiang.id, chairName: '赵主席' });
  const before = year();
  moveClock(town, { minutes: 60 * 24 * 60 });
  await merged(place, { villages: [zhao, qian], into: spring, name: '新春村' });
  expect(year()).toBe(before + 1);
  expect((await showMyYear(jiang.ctx(), { year: before })).villages).toEqual([`村${zhao.slice(-3)}`]);
  expect((await showMyYear(jiang.ctx(), {})).villages).toEqual(['新春村']);
  await leaveAsExecutive(office.ctx(), { executiveId: jiang.executiveId });
  expect((await showMyYear(jiang.ctx(), { year: before })).villages).toHaveLength(1);
});

import { joinLink } from '../../../src/core/links/join-link.ts';
import { listSameWomen } from '../../../src/core/same-women/list-same-women.ts';
import { rests } from '../../../src/core/same-women/rests.ts';
import type { SameWoman } from '../../../src/core/same-women/same-woman.ts';
import { asTheSystem, moveClock, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import type { Executive } from '../outreach/outreach-town.ts';

export const quandong = '370215004210';

export type Joined = { id: string; personId: string };

/** A woman whom an executive wrote down, with no phone. */
export const aWoman = (executive: Executive, name = '王秀兰', villageCode = quandong): Promise<Joined> =>
  joinLink(executive.ctx(), { name, villageCode, saidYes: 'phone' });

/** The same woman, written down by one after the other. */
export async function twoOfOne(town: Town, [one, other]: readonly [Executive, Executive]) {
  const first = await aWoman(one);
  moveClock(town, { minutes: 1 });
  return { first, second: await aWoman(other) };
}

/** A number from which on none rests today, or one that does. */
export async function aPhone(town: Town, { resting = false, from = 0 } = {}): Promise<string> {
  for (let nth = from; nth < from + 500; nth += 1) {
    const phone = `1380000${String(nth).padStart(4, '0')}`;
    if ((await rests(asTheSystem(town), phone)) === resting) return phone;
  }
  throw new Error('there is no such phone');
}

export const shownTo = async (office: Person): Promise<SameWoman[]> =>
  (await listSameWomen(office.ctx())).items;

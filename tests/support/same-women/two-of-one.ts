import { joinLink } from '../../../src/core/links/join-link.ts';
import { listSameWomen } from '../../../src/core/same-women/list-same-women.ts';
import { yearOf } from '../../../src/core/same-women/phone-year.ts';
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

const dayMs = 86_400_000;

/** A number that does not rest this year, or one that does; whose next year, where that is asked, begins within so many days and has no rest. */
export async function aPhone(
  town: Town,
  { resting = false, turnsWithin = 0, from = 0 } = {},
): Promise<string> {
  const now = asTheSystem(town);
  const then = { ...now, now: new Date(now.now.getTime() + turnsWithin * dayMs) };
  for (let nth = from; nth < from + 500; nth += 1) {
    const phone = `1380000${String(nth).padStart(4, '0')}`;
    const [year, next] = [await yearOf(now, phone), await yearOf(then, phone)];
    const turns = turnsWithin === 0 || (next.began > year.began && !next.rests);
    if (year.rests === resting && turns) return phone;
  }
  throw new Error('there is no such phone');
}

export const shownTo = async (office: Person): Promise<SameWoman[]> =>
  (await listSameWomen(office.ctx())).items;

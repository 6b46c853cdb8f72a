import { joinLink } from '../../../src/core/links/join-link.ts';
import { listSameWomen } from '../../../src/core/same-women/list-same-women.ts';
import { sayTheSame } from '../../../src/core/same-women/say-the-same.ts';
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

/** The office says of the two whom it is asked about first that they are one, and who keeps touch with her. Returns the answer's id. */
export async function madeOne(town: Town, office: Person, executiveName: string): Promise<string> {
  const [pair] = await shownTo(office);
  const stays = pair?.women.find((woman) => woman.executiveName === executiveName);
  const [one, other] = pair?.women.map(({ personId }) => personId) ?? [];
  const wish = { answer: 'same', staysId: stays?.personId ?? '' } as const;
  moveClock(town, { minutes: 1 });
  return (await sayTheSame(office.ctx(), { ...wish, personIds: [one ?? '', other ?? ''] })).id;
}

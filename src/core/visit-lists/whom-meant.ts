import { wordOf } from '../rosters/reading/spellings.ts';
import type { Whom } from './visit-list.ts';

/** A link that an executive held on a day. */
export type HeldOnDay = {
  personId: string;
  name: string | null;
  /** Where it lies, and where it lay before. */
  villages: readonly string[];
  /** By which her phone is found, where one is kept. */
  mark: Buffer | null;
};

/** What is known of the one whom a line means: her phone's mark, and who signs in with it. */
export type Traced = { whom: Whom; mark: Buffer | null; accountPersonId: string | null };

const peopleOf = (links: readonly HeldOnDay[]) => [...new Set(links.map(({ personId }) => personId))];

/**
 * Whom a line means among those with whom its executive kept touch on that day: whose phone it is, and of several on one phone who is
 * called so; without a phone who is called so, and of several who lives there.
 */
export function whomMeant(
  held: readonly HeldOnDay[],
  { whom, mark, accountPersonId }: Traced,
): { personId: string } | 'whom-unknown' | 'whom-ambiguous' {
  const byPhone = held.filter(
    (link) =>
      link.personId === accountPersonId || (mark !== null && link.mark !== null && mark.equals(link.mark)),
  );
  const isCalledSo = (link: HeldOnDay) => whom.name !== '' && wordOf(link.name) === whom.name;
  const livesThere = (link: HeldOnDay) =>
    whom.villageCode === null || link.villages.includes(whom.villageCode);
  const byName = held.filter((link) => isCalledSo(link) && livesThere(link));
  const among = byPhone.length > 0 ? byPhone : byName;
  const [one, another] = peopleOf(among);
  if (one === undefined) return 'whom-unknown';
  if (another === undefined) return { personId: one };
  const [named, second] = peopleOf(among.filter((link) => isCalledSo(link)));
  return named !== undefined && second === undefined ? { personId: named } : 'whom-ambiguous';
}

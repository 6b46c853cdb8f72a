import { changesOfLink } from '../../../core/links/changes-of-link.ts';
import { dueAfter } from '../../../core/links/due-after.ts';
import type { LinkHistory, LinkKind } from '../../../core/links/link.ts';
import { isBelow, ruleOn, type DatedRule } from '../../../core/outreach-rules/outreach-rule.ts';
import type { Change } from '../../../core/reach/reach.ts';
import { addDays } from '../../../core/shared/dates.ts';
import { mostLed, townOfExecutive, villageOf } from './synthetic-villages.ts';

/** What an executive keeps touch with by the usual rule. */
export const womenEach = 30;
export const chairsEach = 3;

/** Of how many women the nth executive of a district is one's, today, and by which rules. */
export type Seat = { nth: number; women: number; county: string; today: string; rules: readonly DatedRule[] };

export type SyntheticLink = Omit<LinkHistory, 'villages'> & { villageCode: string; dueOn: string };

export type SyntheticExecutive = {
  divisionCode: string;
  beganOn: string;
  chairs: number;
  links: SyntheticLink[];
  changes: Change[];
};

const began = 300;

/** Days that differ from village to village, so that a place's figures change on most days of a year. */
const spreadOf = (village: number) => (7 * village + Math.floor(village / 20)) % 40;

/** Nine in ten women were seen once, some weeks ago; the tenth never since she said yes, so she has lapsed. */
const daysOfWoman = (nth: number, spread: number) => ({
  joined: 180 + 40 * (nth % 3) + (spread % 30),
  visited: nth % 10 === 9 ? null : 1 + 9 * (nth % 5) + spread,
});

/** One village in forty has not heard from its executive for too long. */
const daysOfChair = (village: number) => ({
  joined: began,
  visited: spreadOf(village) === 39 ? null : 1 + (spreadOf(village) % 28),
});

type Met = { kind: LinkKind; village: number; joined: number; visited: number | null };

function linkOf({ kind, village, joined, visited }: Met, { county, today, rules }: Seat): SyntheticLink {
  const dueFrom = (day: string) => dueAfter(kind, day, ruleOn(rules, day));
  const joinedOn = addDays(today, -joined);
  const firstDueOn = dueFrom(joinedOn);
  const on = visited === null ? null : addDays(today, -visited);
  const visits = on === null ? [] : [{ on, dueOn: dueFrom(on) }];
  const dueOn = visits[0]?.dueOn ?? firstDueOn;
  return {
    ...{ kind, joinedOn, leftOn: null, firstDueOn, dueOn, visits },
    villageCode: villageOf(county, village).code,
  };
}

/** From when on she had fewer than the rule of the day asked, and from when on no more. */
function changesOfSeat(
  { nth, county, today, rules }: Seat,
  { links, beganOn }: { links: readonly SyntheticLink[]; beganOn: string },
): Change[] {
  const divisionCode = townOfExecutive(county, nth);
  const days = [beganOn, ...links.map(({ joinedOn }) => joinedOn), ...rules.map(({ startsOn }) => startsOn)];
  let was = 0;
  const changes: Change[] = [{ divisionCode, day: beganOn, executives: 1 }];
  for (const day of new Set(days.filter((day) => day >= beganOn && day <= today).toSorted())) {
    const kinds = links.flatMap(({ joinedOn, kind }) => (joinedOn <= day ? [kind] : []));
    const chairs = kinds.filter((kind) => kind === 'chair').length;
    const below = Number(isBelow({ chairs, links: kinds.length - chairs }, ruleOn(rules, day)));
    if (below !== was) changes.push({ divisionCode, day, below: below - was });
    was = below;
  }
  return changes;
}

/**
 * The nth executive of a district: her women live in the villages that she leads; once every village has somebody who leads it, she has
 * women alone. All that her links change of the figures is said by the rule that says it of any link.
 */
export function syntheticExecutive(seat: Seat): SyntheticExecutive {
  const { nth, women, county, today } = seat;
  const village = (which: number) => nth * chairsEach + (which % chairsEach);
  const chairs = Math.max(0, Math.min(chairsEach, mostLed - nth * chairsEach));
  const links = [
    ...Array.from({ length: chairs }, (_, which) =>
      linkOf({ kind: 'chair', village: village(which), ...daysOfChair(village(which)) }, seat),
    ),
    ...Array.from({ length: women }, (_, which) => {
      const days = daysOfWoman(which, spreadOf(village(which) % mostLed));
      return linkOf({ kind: 'woman', village: village(which), ...days }, seat);
    }),
  ];
  const beganOn = addDays(today, -began);
  const ofLinks = links.flatMap(({ villageCode: code, dueOn: _dueOn, ...link }) =>
    changesOfLink({ ...link, villages: [{ code, from: link.joinedOn }] }),
  );
  const changes = [...changesOfSeat(seat, { links, beganOn }), ...ofLinks];
  return { divisionCode: townOfExecutive(county, nth), beganOn, chairs, links, changes };
}

import { negative, type Change, type Figures } from '../reach/reach.ts';
import { addDays } from '../shared/dates.ts';
import { inOrder, type LinkHistory } from './link.ts';

/** Days from `from` up to the one before `until`; to the end of days where that is null. */
type Days = { from: string; until: string | null };

const isBefore = (day: string, until: string | null): boolean => until === null || day < until;

const earlier = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
};

const later = (one: string, other: string): string => (one > other ? one : other);

const shared = (one: Days, other: Days): Days[] => {
  const days = { from: later(one.from, other.from), until: earlier(one.until, other.until) };
  return isBefore(days.from, days.until) ? [days] : [];
};

/** When nobody had seen her for too long: each from the day after she was due, up to the next visit. */
function lapsesOf({ firstDueOn, visits, ...link }: LinkHistory): Days[] {
  const held = { from: link.joinedOn, until: link.leftOn };
  const seen = inOrder(visits);
  const dues = [{ dueOn: firstDueOn }, ...seen];
  return dues.flatMap(({ dueOn }, nth) =>
    shared(held, { from: addDays(dueOn, 1), until: seen[nth]?.on ?? null }),
  );
}

/** The days on which it lay in each village. */
const staysOf = ({ villages }: LinkHistory): (Days & { code: string })[] =>
  villages.map(({ code, from }, nth) => ({ code, from, until: villages[nth + 1]?.from ?? null }));

/** What counts so much on these days, wherever the link lay on each of them. */
const counted = (link: LinkHistory, days: Days, figures: Partial<Figures>): Change[] =>
  staysOf(link).flatMap((stay) =>
    shared(stay, days).flatMap(({ from, until }) => [
      { ...figures, divisionCode: stay.code, day: from },
      ...(until === null ? [] : [{ ...negative(figures), divisionCode: stay.code, day: until }]),
    ]),
  );

/**
 * All that a link changes of the figures of its villages, from its beginning to its end. What a deed changes of them is the
 * difference of this after it and before it. A village is in touch while the link with its chair stands and has not lapsed.
 */
export function changesOfLink(link: LinkHistory): Change[] {
  const held = { from: link.joinedOn, until: link.leftOn };
  const isWoman = link.kind === 'woman';
  return [
    ...(isBefore(held.from, held.until) ? counted(link, held, isWoman ? { links: 1 } : { inTouch: 1 }) : []),
    ...lapsesOf(link).flatMap((days) => counted(link, days, isWoman ? { lapsed: 1 } : { inTouch: -1 })),
  ];
}

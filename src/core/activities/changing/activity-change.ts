import type { Audience } from '../activity.ts';

export type Times = { startsAt: Date; endsAt: Date };

/** One thing that a host has changed, as it was and as it is. Longer words are only said to be others. */
export type Change =
  | { what: 'title'; before: string; after: string }
  | { what: 'time'; before: Times; after: Times }
  | { what: 'place' | 'bring'; before: string | null; after: string | null }
  | { what: 'forWhom'; before: Audience[]; after: Audience[] }
  | { what: 'summary' | 'leader' };

/** What is said of an activity; whoever has signed up is told of a change in it. */
export type Said = Times & {
  title: string;
  place: string | null;
  bring: string | null;
  forWhom: Audience[];
  summary: string;
  leader: string | null;
};

const sameTimes = (a: Times, b: Times) =>
  a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();

const timesOf = ({ startsAt, endsAt }: Times): Times => ({ startsAt, endsAt });

/** What differs, in the order in which it matters to her. */
export function changesBetween(
  before: Omit<Said, 'summary' | 'leader'>,
  after: Omit<Said, 'summary' | 'leader'>,
  words: readonly ('summary' | 'leader')[],
): Change[] {
  const changes: Change[] = [];
  if (!sameTimes(before, after))
    changes.push({ what: 'time', before: timesOf(before), after: timesOf(after) });
  if (before.place !== after.place) changes.push({ what: 'place', before: before.place, after: after.place });
  if (before.title !== after.title) changes.push({ what: 'title', before: before.title, after: after.title });
  if (before.bring !== after.bring) changes.push({ what: 'bring', before: before.bring, after: after.bring });
  if (before.forWhom.join() !== after.forWhom.join()) {
    changes.push({ what: 'forWhom', before: before.forWhom, after: after.forWhom });
  }
  return [...changes, ...words.map((what) => ({ what }))];
}

/** Which of the longer words are others. */
export const wordsChanged = (before: Said, after: Said): ('summary' | 'leader')[] =>
  (['summary', 'leader'] as const).filter((word) => before[word] !== after[word]);

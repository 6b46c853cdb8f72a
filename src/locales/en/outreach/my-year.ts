import { some } from './some.ts';

const womenOf = (n: number) => some(n, 'woman', 'women');

/** What an executive reads out of her year. */
export const myYear = {
  way: 'My year, for the yearly report',
  titleOf: (year: number) => `My ${year}`,
  lead: 'For your own report. Only you see it, and it is compared with nobody’s.',
  before: (year: number) => `See ${year}`,
  untilDay: (day: string) => `Up to ${day}`,
  touch: (women: number, villages: string | null, count: number) =>
    villages === null
      ? `I keep touch with ${womenOf(women)}.`
      : `I keep touch with ${womenOf(women)}, and with the ${count === 1 ? 'chair' : 'chairs'} of ${some(count, 'village', 'villages')}: ${villages}.`,
  changed: (began: number, ended: number) =>
    [
      began > 0 && `${began} began this year`,
      ended > 0 && `${ended} ${ended === 1 ? 'is' : 'are'} no longer with me`,
    ]
      .filter(Boolean)
      .join(', ') + '.',
  metNobody: 'No visit has been noted this year.',
  met: (times: number, ways: string) => `Visits and talks: ${times} (${ways}).`,
  by: (how: string, times: number) => `${how.toLowerCase()} ${times}`,
  people: (women: number, chairs: number) =>
    `I met or spoke with ${womenOf(women)} and ${some(chairs, 'chair', 'chairs')}.`,
  needs: (count: number) => `Needs that I passed on with their yes: ${count}.`,
  ownTitle: 'In your own words',
  own: 'What came right, whom you think of most, what you want to do next year: what no number says is yours to tell. Name no woman.',
};

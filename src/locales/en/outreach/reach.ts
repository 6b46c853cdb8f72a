import type { reach as source } from '../../zh-Hans/outreach/reach.ts';
import { some } from './some.ts';

/** How far a place is reached, for the office above it. */
export const reach: typeof source = {
  title: 'How far we reach',
  lead: 'Three counts that never add up: women who said yes, villages in touch, households that a home serves.',
  up: 'The place above',
  asOf: 'On which day',
  show: 'Show this day',
  onDay: (day: string) => `As of ${day}`,
  women: 'Women who said yes',
  womenText: (links: number, lapsed: number) =>
    lapsed > 0 ? `${links}; ${lapsed} of them ${lapsed === 1 ? 'is' : 'are'} to be seen again` : `${links}`,
  villages: 'Villages in touch',
  ofAll: (of: number, all: number) => `${of} of ${all}`,
  households: 'Households that a home serves',
  ofHouseholds: (of: number, all: number) => (all === 0 ? 'not counted yet' : `${of} of ${all}`),
  executives: 'Executives',
  executivesText: (all: number, below: number) =>
    below > 0
      ? `${all}; ${below} of them ${below === 1 ? 'keeps' : 'keep'} touch with fewer than the rule asks`
      : `${all}`,
  below: 'The places below',
  where: 'Where',
  lapsed: 'To be seen again',
  mapText: (full: number, all: number) =>
    `In ${full} of ${some(all, 'place', 'places')} every village is in touch: a full dot. Elsewhere something is lacking: a ring.`,
  noMap: 'These places have no point yet, so no map is drawn.',
  gaps: 'Still lacking today',
  noGaps: 'Nothing is lacking today.',
  lacksContact: 'no contact yet',
  lacksHome: 'no home serves it',
  nameLead: 'Name a lead',
  lapsedOf: (links: number) => some(links, 'woman is to be seen again', 'women are to be seen again'),
  hasLeft: 'has left, and hers are not handed over',
  handOver: 'Hand over',
  more: 'More of them',
  leadTitle: (village: string) => `${village}: who leads`,
  leadText: 'One executive leads a village: from today she keeps touch with its chair.',
  who: 'Which executive',
  load: (chairs: number, women: number) =>
    `${some(chairs, 'village', 'villages')}, ${some(women, 'woman', 'women')}`,
  chair: 'What the chair of the village is called',
  leadDo: 'She leads it',
  handTitle: (name: string) => `To whom goes what ${name} keeps touch with`,
  handText: 'From today the other keeps touch. They do not know each other yet, so the days begin anew.',
  handDo: 'All of it to her',
  nobody: 'There is no other executive here to choose. Have somebody made one first.',
  done: 'Written down, from today.',
};

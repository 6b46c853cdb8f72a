import type { villages as source } from '../zh-Hans/villages.ts';

export const villages: typeof source = {
  title: 'Which village or estate are you in?',
  why: 'Only used to put near homes first. You can change it at any time.',
  searchLabel: 'Name of the village or estate',
  search: 'Find',
  found: (n: number) => (n === 1 ? '1 found' : `${n} found`),
  foundMore: (n: number) => `The first ${n}; type more of the name`,
  none: (q: string) => `Nothing found for “${q}”. Try fewer letters, or look through the towns below.`,
  towns: 'By town',
  villagesIn: (n: number) => (n === 1 ? '1 village' : `${n} villages`),
  chosen: 'Chosen now',
};

import type { figures as source } from '../../zh-Hans/help/figures.ts';

const doors = {
  ...{ help: 'to talk', need: 'a hand', question: 'a question', conflict: 'mediation', talent: 'an offer' },
};
const outcomes = {
  ...{ handled: 'sorted out', withdrawn: 'she let it be', 'other-way': 'she went another way' },
  referred: 'passed to another body',
};
const disputes = {
  ...{ neighbours: 'neighbours', family: 'marriage and family', property: 'houses and land' },
  ...{ money: 'debts, wages, damage', other: 'other' },
};
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

export const figures: typeof source = {
  title: 'The district in figures',
  titleOf: (year: string) => `The district in figures, ${year}`,
  lead: 'Counts alone: no person, no village, no rate. A month is counted once it is over, and never again.',
  by: 'By month, quarter or year',
  spans: { month: 'By month', quarter: 'By quarter', year: 'By year' },
  years: 'Which year',
  year: (year: string) => year,
  empty:
    'Nothing has been counted yet. When this month is over, its numbers stand here on the first of the next.',
  few: 'under 5',
  leftOut:
    '“under 5” is a number that is not told: under five, or none at all. Some larger numbers beside it are not told either, because subtracting them would tell the small one. What is told is exact.',
  when: 'When',
  total: 'In all',
  period: (period: string) => {
    const [year = '', part] = period.split('-');
    if (part === undefined) return year;
    if (part.startsWith('Q')) return `${part} ${year}`;
    return `${months[Number(part) - 1] ?? part} ${year}`;
  },
  chapters: {
    requests: 'Who came',
    cases: 'Who was accompanied',
    mediations: 'Mediation',
    orders: 'Protection orders',
  },
  measures: {
    'requests-received': 'Came, by what for',
    'requests-answered': 'Were answered, by how urgent',
    'requests-closed': 'Were closed, by how it ended',
    'cases-opened': 'Began to be accompanied, by what for',
    'cases-closed': 'No longer needed it, by how it ended',
    'orders-filed': 'Handed to a court',
    'orders-granted': 'Granted by the court',
    'mediations-kept': 'What was agreed has been done',
    'mediations-failed': 'No agreement was found',
    'mediations-withdrawn': 'Ended: they left it of themselves, or it was stopped',
    'mediations-other-way': 'Went another way',
  },
  kinds: {
    'requests-received': doors,
    'requests-answered': {
      ...{ danger: 'in danger', urgent: 'urgent', ordinary: 'ordinary', complex: 'several bodies' },
    },
    'requests-closed': outcomes,
    'cases-opened': doors,
    'cases-closed': outcomes,
    'orders-filed': {},
    'orders-granted': {},
    'mediations-kept': disputes,
    'mediations-failed': disputes,
    'mediations-withdrawn': disputes,
    'mediations-other-way': disputes,
  },
};

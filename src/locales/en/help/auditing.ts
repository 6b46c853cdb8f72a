import type { auditing as source } from '../../zh-Hans/help/auditing.ts';

export const auditing: typeof source = {
  from: 'From',
  until: 'Until',
  unit: 'Which unit',
  anyUnit: 'All of them',
  look: 'Show these',
  all: 'Show all',
  none: 'Nobody looked on these days.',
  looked: (day, times, last) => `${day}: looked ${times === 1 ? 'once' : `${times} times`}, last at ${last}`,
  cases: (n) => (n === 1 ? '1 case' : `${n} cases`),
};

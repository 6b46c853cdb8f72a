import type { calendar as source } from '../../zh-Hans/help/calendar.ts';

export const calendar: typeof source = {
  title: 'Calendar',
  month: 'This month',
};

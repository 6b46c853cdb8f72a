import type { calendar as source } from '../../zh-Hans/help/calendar.ts';

export const calendar: typeof source = {
  title: '日曆',
  month: '這個月',
};

import type { auditing as source } from '../../zh-Hans/help/auditing.ts';

export const auditing: typeof source = {
  from: '從哪天',
  until: '到哪天',
  unit: '哪個單位',
  anyUnit: '都看',
  look: '看這些',
  all: '看全部',
  none: '這些天裡沒有人看過。',
  looked: (day, times, last) => `${day}看了 ${times} 次，最近${last}`,
  cases: (n) => `${n} 件事`,
};

/** What an auditor asks the log of all cases for. */
export const auditing = {
  from: '从哪天',
  until: '到哪天',
  unit: '哪个单位',
  anyUnit: '都看',
  look: '看这些',
  all: '看全部',
  none: '这些天里没有人看过。',
  looked: (day: string, times: number, last: string) => `${day}看了 ${times} 次，最近${last}`,
  cases: (n: number) => `${n} 件事`,
};

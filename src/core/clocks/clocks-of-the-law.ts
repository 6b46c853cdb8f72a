import type { Clock, Source } from './clock.ts';

const violence = (article: string) => ({
  source: { law: '反家庭暴力法', article } satisfies Source,
  validFrom: '2016-03-01',
});
const mediation = (article: string) => ({
  source: { law: '人民调解法', article } satisfies Source,
  validFrom: '2011-01-01',
});
const aid = (article: string) => ({
  source: { law: '法律援助法', article } satisfies Source,
  validFrom: '2022-01-01',
});
const petition = (article: string) => ({
  source: { law: '信访工作条例', article } satisfies Source,
  validFrom: '2022-05-01',
});
/** No article: what bodies for citizens' requests promise each other, and what caseworkers do. */
const practice = (law: string) => ({ source: { law } satisfies Source, validFrom: '2016-03-01' });
const requests = practice('群众诉求办理的通行时限');
const entrusted = practice('法院委派、委托调解的地方规定');
const warnings = practice('告诫书送达后查访的通行做法');
const casework = practice('个案回访的通行做法');
const referral = practice('转介的通行做法');
/** The law says 及时, without a number: these are ours. */
const privacy = (article: string) => ({
  source: { law: '个人信息保护法', article } satisfies Source,
  validFrom: '2021-11-01',
});

/** A number that changes gets its last day here, and a second line from the day after it. */
export const clocksOfTheLaw: readonly Clock[] = [
  { clock: 'request-danger', hours: 2, ...requests },
  { clock: 'request-urgent', hours: 24, ...requests },
  { clock: 'request-ordinary', workingDays: 7, ...requests },
  { clock: 'request-complex', workingDays: 15, ...requests },

  // Both from the court's acceptance.
  { clock: 'protection-order-decision', hours: 72, ...violence('第二十八条') },
  { clock: 'protection-order-urgent-decision', hours: 24, ...violence('第二十八条') },
  { clock: 'protection-order-review', days: 5, endsOnAWorkingDay: true, ...violence('第三十一条') },
  // The order protects to its last day and no day longer, so a day off moves nothing.
  {
    ...{ clock: 'protection-order-validity', months: 6, remindDaysBefore: [30, 14, 7] },
    ...violence('第三十条'),
  },

  // 反家庭暴力法 §17 has both visited and leaves to each place how often.
  { clock: 'warning-visit', days: 30, remindDaysBefore: [3], ...warnings },

  // From the day on which the agreement takes effect.
  { clock: 'mediation-confirmation', days: 30, endsOnAWorkingDay: true, ...mediation('第三十三条') },
  // Looked at a month later where nobody named a day.
  { clock: 'mediation-promise', days: 30, ...mediation('第三十一条') },
  { clock: 'mediation-entrusted', days: 30, ...entrusted },
  { clock: 'mediation-entrusted-extension', days: 30, ...entrusted },
  { clock: 'mediation-papers-back', days: 5, ...entrusted },
  { clock: 'mediation-protection-request', hours: 48, ...entrusted },

  { clock: 'legal-aid-decision', days: 7, ...aid('第四十三条') },
  { clock: 'legal-aid-lawyer', days: 3, ...aid('第四十三条') },

  { clock: 'follow-up-first', days: 7, ...casework },
  { clock: 'follow-up-second', days: 30, ...casework },
  { clock: 'follow-up-third', days: 90, ...casework },

  { clock: 'petition-notice', days: 15, ...petition('第二十二条') },
  { clock: 'petition-end', days: 60, ...petition('第三十四条') },
  { clock: 'petition-extension', days: 30, ...petition('第三十四条') },

  // Somebody with her phone may have asked: time for the call that finds out.
  { clock: 'erasure-wait', hours: 72, ...privacy('第四十七条') },
  { clock: 'consent-tell-later', days: 3, ...privacy('第十八条') },
  { clock: 'referral-link', hours: 72, ...referral },
  { clock: 'referral-answer-urgent', hours: 24, ...referral },
  { clock: 'referral-answer', workingDays: 15, ...referral },
];

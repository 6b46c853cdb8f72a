import type { Source } from '../clocks/clock.ts';
import type { Basis } from './consent.ts';

/** Why the law lets something be told; `sensitive` and `child`: what stands besides, where these are told of. */
type Ground = { for: Basis | 'sensitive' | 'child'; source: Source; validFrom: string; validUntil?: string };

const privacy = (article: string) => ({
  source: { law: '个人信息保护法', article } satisfies Source,
  validFrom: '2021-11-01',
});

/** What changes gets its last day here, and a second line from the day after it. */
const grounds: readonly Ground[] = [
  { for: 'consent', ...privacy('第十三条第一项、第二十三条') },
  { for: 'sensitive', ...privacy('第二十八条、第二十九条') },
  { for: 'child', ...privacy('第三十一条') },
  { for: 'legal-duty', ...privacy('第十三条第三项') },
  { for: 'emergency', ...privacy('第十三条第四项、第十八条') },
];

/** The articles on which one stands, as they were on a day. */
export const groundsOf = (wanted: readonly Ground['for'][], on: string): Source[] =>
  grounds
    .filter(({ validFrom, validUntil = on }) => validFrom <= on && on <= validUntil)
    .filter((ground) => wanted.includes(ground.for))
    .map(({ source }) => source);

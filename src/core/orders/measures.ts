/** What a court can be asked for, one by one. */
export const measures = [
  'no-violence',
  'no-contact',
  'move-out',
  'no-insults-from-afar',
  'keep-away-from-places',
  'other-protection',
] as const;
export type Measure = (typeof measures)[number];

type MeasureOfTheLaw = {
  measure: Measure;
  law: string;
  article: string;
  validFrom: string;
  validUntil?: string;
};

const act = { law: '反家庭暴力法', validFrom: '2016-03-01' };
const provisions = { law: '法释〔2022〕17号', validFrom: '2022-08-01' };

const measuresOfTheLaw: readonly MeasureOfTheLaw[] = [
  { measure: 'no-violence', article: '第二十九条第一项', ...act },
  { measure: 'no-contact', article: '第二十九条第二项', ...act },
  { measure: 'move-out', article: '第二十九条第三项', ...act },
  { measure: 'no-insults-from-afar', article: '第十条第一项', ...provisions },
  { measure: 'keep-away-from-places', article: '第十条第二项', ...provisions },
  { measure: 'other-protection', article: '第二十九条第四项', ...act },
];

/** What can be asked for on a day, each with its article. */
export const measuresOn = (on: string): readonly MeasureOfTheLaw[] =>
  measuresOfTheLaw.filter(({ validFrom, validUntil = on }) => validFrom <= on && on <= validUntil);

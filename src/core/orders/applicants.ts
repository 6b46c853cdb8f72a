/** Who applies for it: she herself, or somebody for her where she cannot. */
export const applicants = [
  'herself',
  'kin',
  'police',
  'federation',
  'village',
  'rescue',
  'civil-affairs',
  'disabled-federation',
  'elders-body',
] as const;
export type Applicant = (typeof applicants)[number];

/** Why she does not apply herself. */
export const reasonsForHer = ['incapacity', 'coercion', 'age-or-illness'] as const;
export type ReasonForHer = (typeof reasonsForHer)[number];

type Rule = {
  who: readonly Applicant[];
  /** Empty where she applies herself. */
  because: readonly ReasonForHer[];
  law: string;
  article: string;
  validFrom: string;
  validUntil?: string;
};

/** By dated articles; with age, disability or illness only as she herself wishes it. */
const rules: readonly Rule[] = [
  { who: ['herself'], because: [], law: '反家庭暴力法', article: '第二十三条', validFrom: '2016-03-01' },
  {
    who: ['kin', 'police', 'federation', 'village', 'rescue'],
    because: ['incapacity', 'coercion'],
    ...{ law: '反家庭暴力法', article: '第二十三条', validFrom: '2016-03-01' },
  },
  {
    who: applicants.filter((who) => who !== 'herself'),
    because: ['age-or-illness'],
    ...{ law: '法释〔2022〕17号', article: '第二条', validFrom: '2022-08-01' },
  },
];

/** The rule by which somebody may apply on a day, with its article; undefined where none lets them. */
export const ruleOfApplicant = (
  { applicant, forHer }: { applicant: Applicant; forHer: ReasonForHer | null },
  on: string,
): Rule | undefined =>
  rules.find(
    ({ who, because, validFrom, validUntil = on }) =>
      who.includes(applicant) &&
      (forHer === null ? because.length === 0 : because.includes(forHer)) &&
      validFrom <= on &&
      on <= validUntil,
  );

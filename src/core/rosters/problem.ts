/** What keeps a line from being taken. */
export const problems = [
  'name-missing',
  'name-too-long',
  'phone-missing',
  'phone-unknown-form',
  'phone-unknown',
  'village-missing',
  'village-unknown',
  'village-ambiguous',
  'village-gone',
  'executive-missing',
  'executive-unknown',
  'executive-ambiguous',
  'yes-missing',
  'day-unknown-form',
  'day-to-come',
  'place-missing',
  'place-unknown',
  'households-missing',
  'households-unknown-form',
  'grid-unknown-form',
  'group-missing',
  'group-too-long',
  'group-ambiguous',
  'not-of-a-row',
  'twice',
  'perhaps-twice',
  'has-a-link',
  'perhaps-has-a-link',
  'wishes-no-contact',
  'executive-already',
  'counted-otherwise',
  'stopped',
] as const;
export type Problem = (typeof problems)[number];

/** Only a person who knows the two can say: a line with nothing but these is taken where the office says so. */
export const doubts: readonly Problem[] = ['perhaps-twice', 'perhaps-has-a-link'];

/** Looking at somebody's record is a deed too: the verb under which it stands in the audit, and what was looked at. */
export const readings = {
  'read-roll': 'roll',
  'read-today': 'roll',
  'read-request': 'request',
  'read-links': 'links',
  'read-same-women': 'links',
} as const;

export type ReadingVerb = keyof typeof readings;

export const readingVerbs: readonly ReadingVerb[] = [
  ...(['read-roll', 'read-today', 'read-request', 'read-links', 'read-same-women'] as const),
];

export type Reading = {
  at: Date;
  what: (typeof readings)[ReadingVerb];
  homeName: string | null;
  /** What the reader was there at the time; her name is not told. */
  role: string | null;
  /** The name of one of her family who was read; null where it was she herself. */
  ofWhom: string | null;
};

export const isReadingVerb = (verb: string): verb is ReadingVerb => Object.hasOwn(readings, verb);

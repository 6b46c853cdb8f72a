/** `woman`: one who said yes; `chair`: the chair of a village, whose lead the executive is. */
export const linkKinds = ['woman', 'chair'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What a link of this kind adds to what its executive has. */
export const loadOf = (kind: LinkKind): { chairs: number; links: number } =>
  kind === 'chair' ? { chairs: 1, links: 0 } : { chairs: 0, links: 1 };

/** How a woman said yes; `herself`: on her own page; `on-paper`: as the roster's office holds it. */
export const waysToSayYes = ['face-to-face', 'phone', 'wechat', 'herself', 'on-paper'] as const;
export type SaidYes = (typeof waysToSayYes)[number];

export const leavings = [
  'declined',
  'handed-over',
  'moved-away',
  'passed-away',
  'replaced',
  'roster-undone',
  'same-woman',
] as const;
export type Leaving = (typeof leavings)[number];

type Move = { from: string; was: string; code: string };

/** Where a link lay from which day, of where it lies now and each of its moves, the oldest first. */
export const villagesOf = (
  { joinedOn, villageCode }: { joinedOn: string; villageCode: string },
  moves: readonly Move[],
): LinkHistory['villages'] => [
  { code: moves[0]?.was ?? villageCode, from: joinedOn },
  ...moves.map(({ code, from }) => ({ code, from })),
];

type Seen = { on: string; dueOn: string };

/** The first visit first; of one day, the one whose day to come is the latest stands last, and stands for the day. */
export const inOrder = (visits: readonly Seen[]): Seen[] =>
  visits.toSorted((a, b) => (`${a.on} ${a.dueOn}` < `${b.on} ${b.dueOn}` ? -1 : 1));

/**
 * All that the figures know of a link. Days are ISO texts, as everywhere. It counts from `joinedOn` up to the day before `leftOn`; it
 * lapses on the day after the one by which it was to be seen again: first `firstDueOn`, after each visit that visit's `dueOn`.
 */
export type LinkHistory = {
  kind: LinkKind;
  joinedOn: string;
  leftOn: string | null;
  firstDueOn: string;
  /** Where it lay, from which day; the first of them from its beginning, the oldest first. */
  villages: readonly { code: string; from: string }[];
  /** In any order. */
  visits: readonly Seen[];
};

/** The doors through which people ask. `help` stands apart: whose it is stands nowhere but in her own sealed words. */
export const doors = ['help', 'need', 'question', 'conflict', 'talent'] as const;
export type Door = (typeof doors)[number];

/** How it came: she wrote herself, or somebody took it down for her; `visit`: the executive who keeps touch with her. */
export const channels = ['online', 'hotline', 'reception', 'walk-in', 'visit'] as const;
export type Channel = (typeof channels)[number];

/**
 * How long it can wait, the strictest first: 2 hours, 24 hours, 7 working days, 15 working days. Each has its clock in
 * `src/core/clocks`.
 */
export const levels = ['danger', 'urgent', 'ordinary', 'complex'] as const;
export type Level = (typeof levels)[number];

/** What became of it. That she stopped, or went another way, counts as much as that it was handled. */
export const outcomes = ['handled', 'withdrawn', 'other-way', 'referred'] as const;
export type Outcome = (typeof outcomes)[number];

/** How she can be reached without harm. */
export const ways = ['phone', 'sms', 'wechat', 'in-person', 'none'] as const;
export type Way = (typeof ways)[number];

export type Status = 'waiting' | 'taken' | 'answered' | 'closed';

type Course = { owner_id: string | null; answered_at: Date | null; closed_at: Date | null };

export const isClosed = (request: Pick<Course, 'closed_at'>): boolean => request.closed_at !== null;

/** What she may be told: it waits, somebody has it, she was answered, it is done. */
export function statusOf(request: Course): Status {
  if (isClosed(request)) return 'closed';
  if (request.answered_at !== null) return 'answered';
  return request.owner_id === null ? 'waiting' : 'taken';
}

/** It lies at a home as something to do, and no clock runs until it is passed to the district's desk. */
export const isHomesTask = (request: { at_desk_at: Date | null }): boolean => request.at_desk_at === null;

/** Where there may be violence a mediator is called in by the case that came of it: there a screen is kept. */
export const needsCase = ({ door }: { door: Door }): boolean => door === 'conflict' || door === 'help';

/** Where a home is not told, it is kept from who keeps one near her and sits at the desk too. */
export const isKeptFromHomes = ({ door }: { door: Door }): boolean => door === 'help' || door === 'conflict';

/** Nobody learns what is in a request for help by how it is called; before the screen a quarrel reaches no mediator. */
export const needsScreen = (request: { door: Door; triage: Level | null }): boolean =>
  request.door === 'conflict' && request.triage === null;

type Asked = { door: Door; danger?: boolean | undefined };

type Asking = Asked & { tellHome?: boolean | undefined };

/** The strictest that her answers call for, until somebody has looked: by then a first look is due. */
export function levelAsked({ door, danger = false }: Asked): Level {
  if (danger) return 'danger';
  return door === 'help' || door === 'conflict' ? 'urgent' : 'ordinary';
}

type Looked = { triage: Level | null; clock: Level | null };

/** What counts now: what the desk has said, and until it has, what her answers called for; null where it lies at a home. */
export const levelStanding = ({ triage, clock }: Looked): Level | null => triage ?? clock;

export const isStricter = (level: Level, than: Level): boolean =>
  levels.indexOf(level) < levels.indexOf(than);

/** A host is a neighbour or kin: of a quarrel she learns only where it is said that she may; else wherever her home was named. */
const mayKnow = ({ door, tellHome }: Asking): boolean =>
  door === 'conflict' ? tellHome === true : tellHome !== false;

/**
 * Who receives it. Help is read by the district's desk, and by a home only where she named it; a quarrel goes to the desk,
 * which screens it, and to a home only where she says so herself; all else to the home that she named. Danger, and what no
 * home can take, is the desk's.
 */
export function receiversOf(
  asked: Asking,
  home: { id: string; isKept: boolean } | null,
): { homeId: string | null; atDesk: boolean } {
  const told = mayKnow(asked) ? home : null;
  const isHomes =
    told?.isKept === true && asked.danger !== true && !['help', 'conflict'].includes(asked.door);
  return { homeId: told?.id ?? null, atDesk: !isHomes };
}

/** She wants what she asked to be erased; until then nothing is, whoever it was that wished it. */
export type ErasureAsked = { askedAt: Date; waitsUntil: Date };

export const erasureOf = (request: {
  erase_asked_at: Date | null;
  erase_after: Date | null;
}): ErasureAsked | null =>
  request.erase_asked_at && request.erase_after
    ? { askedAt: request.erase_asked_at, waitsUntil: request.erase_after }
    : null;

/** It was not she, or she has thought otherwise. */
export const notErased = { erase_asked_at: null, erase_after: null, erase_told_at: null };

/** What the code tells whoever holds it, and nothing besides: not her words, not even through which door she came. */
export type Told = {
  status: Status;
  /** By when somebody answers; null where no clock runs, or she was answered. */
  answerBy: Date | null;
  nextContactAt: Date | null;
};

/** Whoever had it has it no more: the clock runs on, and is told of anew to the next. */
export const released = { owner_id: null, taken_at: null, warned_at: null };

export const longestRequest = 2000;
export const longestReason = 500;

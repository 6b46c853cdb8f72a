import { addDays, dayOf } from '../shared/dates.ts';
import type { TouchKind } from '../people/same/known-women.ts';

export const answers = ['same', 'different'] as const;
export type Answer = (typeof answers)[number];

/** What makes two of them perhaps one: `phone`: it is the same one; `name`: so is the village, and no two phones tell them apart. */
export type Ground = 'phone' | 'name';

/** One of two, as an office sees her: nothing of when she was seen, of her phone, or of what was noted. */
export type OneOfTwo = {
  personId: string;
  name: string;
  villageName: string;
  /** `introduction`: she is still to be asked. */
  kind: TouchKind;
  executiveName: string;
  since: string;
};

/** Two rows that may be one woman; nothing of it is kept. */
export type SameWoman = {
  ground: Ground;
  women: readonly [OneOfTwo, OneOfTwo];
  /** Who would stay, if the office does not say otherwise. */
  staysId: string;
};

/** What an office answered in the last days. */
export type AnswerGiven = {
  id: string;
  answer: Answer;
  decidedAt: Date;
  /** The last day on which it can be taken back. */
  undoUntil: string;
  /** The name of who stays, and of the other. */
  stays: string;
  other: string;
};

/** One whom an executive keeps touch with no more, because another does: as her own list had her. */
export type EndedAsSame = { id: string; name: string };

/** So long an answer can be taken back. */
export const undoDays = 30;

export const undoUntil = (decidedAt: Date): string => addDays(dayOf(decidedAt), undoDays);

type Candidate = Pick<OneOfTwo, 'personId' | 'kind' | 'since'> & {
  lastSeenOn: string | null;
  /** Her roster's last day, where one brought her. */
  keepUntil: string | null;
};

const none = '0000-00-00';

/** Of two whoever said yes, then whoever was seen last, or is to be asked for longer, then whoever has been known for longer. */
export function whoStays(one: Candidate, other: Candidate): string {
  const rank = ({ kind, lastSeenOn, keepUntil }: Candidate) =>
    kind === 'link' ? `1 ${lastSeenOn ?? none}` : `0 ${keepUntil ?? none}`;
  if (rank(one) !== rank(other)) return rank(one) > rank(other) ? one.personId : other.personId;
  return one.since <= other.since ? one.personId : other.personId;
}

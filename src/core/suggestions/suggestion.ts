import { addDays } from '../shared/dates.ts';

/** What the office, or she who left it, sees of a complaint or a suggestion. The office is told no name. */
export type Suggestion = {
  id: string;
  /** Null once its day of being forgotten has come. */
  body: string | null;
  /** To call back, where she left one. */
  phone: string | null;
  leftAt: Date;
  answer: string | null;
  closedAt: Date | null;
  /** Whether an answer reaches her inbox; else she comes back with her code, or is called. */
  hasInbox: boolean;
};

export function suggestionStateOf({ closedAt, answer }: Pick<Suggestion, 'closedAt' | 'answer'>) {
  if (closedAt === null) return 'open';
  return answer === null ? 'closed' : 'answered';
}

export const longestSuggestion = 2000;

/** Two years where nobody has answered, a year after somebody has. */
export const forgetAfterLeaving = (day: string): string => addDays(day, 730);
export const forgetAfterClosing = (day: string): string => addDays(day, 365);

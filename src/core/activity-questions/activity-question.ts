export const longestQuestion = 500;
export const longestAnswer = 1000;

/** Hers that nobody has answered yet, about one activity; and all of hers in a day. */
export const mostQuestions = { openOfOneActivity: 3, inADay: 10 };

export const hearers = ['everybody', 'her'] as const;

/** Who reads an answer: all who look at the activity, or only she who asked. */
export type Hearer = (typeof hearers)[number];

/** One question with its answer, as everybody reads it on the activity's page. */
export type AnsweredQuestion = {
  id: string;
  body: string;
  answer: string;
  /** Of whoever asked, where she wanted it shown and says one; else null. */
  name: string | null;
};

/** As she who asked sees it, and the host of the home. */
export type ActivityQuestion = {
  id: string;
  activityId: string;
  activityTitle: string;
  body: string;
  askedAt: Date;
  answer: string | null;
  answeredTo: Hearer | null;
  /** Why the host took it away; null where she has not. */
  removedWhy: string | null;
  /** For the host: what she is called, where she wanted it shown; else null. */
  name: string | null;
};

type State = Pick<ActivityQuestion, 'answer' | 'removedWhy'>;

export function questionStateOf({ answer, removedWhy }: State): 'open' | 'answered' | 'removed' {
  if (removedWhy !== null) return 'removed';
  return answer === null ? 'open' : 'answered';
}

export const longestPublic = 500;
export const longestAnswer = 1000;

/** Why a question is not up: she took it down, somebody looked it over, it may be a call for help, or its request is forgotten. */
export const removedWhy = ['hers', 'moderator', 'needs-help', 'forgotten'] as const;
export type RemovedWhy = (typeof removedWhy)[number];

/** As what somebody answers; her name is not shown. */
export const answerRoles = ['host', 'deputy', 'rights', 'counsellor', 'mediator'] as const;
export type AnswerRole = (typeof answerRoles)[number];

export type QuestionState = 'waiting' | 'public' | 'removed';

export const questionStateOf = (row: {
  published_at: Date | null;
  removed_at: Date | null;
}): QuestionState => (row.removed_at !== null ? 'removed' : row.published_at === null ? 'waiting' : 'public');

export type BoardAnswer = { id: string; words: string; role: AnswerRole; homeName: string | null; at: Date };

/** A question that is up, with its answers, the first first. `name`: as she wants to be called; null for none. */
export type BoardQuestion = {
  id: string;
  words: string;
  name: string | null;
  homeId: string | null;
  homeName: string | null;
  publishedAt: Date;
  answers: BoardAnswer[];
};

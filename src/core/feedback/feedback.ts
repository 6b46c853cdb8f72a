export const feedbackWords = ['very-good', 'fine', 'not-so-good'] as const;

export type FeedbackWord = (typeof feedbackWords)[number];

/** Her one word about an activity that she came to, and a line where she wrote one. */
export type MyFeedback = { word: FeedbackWord; line: string | null };

/** What all said together: how often each word, and the lines. Of nobody in particular, and never a number of a home. */
export type Feedback = { words: Record<FeedbackWord, number>; lines: string[] };

export const isFeedbackWord = (text: string): text is FeedbackWord =>
  feedbackWords.some((word) => word === text);

export const feedbackWords = ['very-good', 'fine', 'not-so-good'] as const;

export type FeedbackWord = (typeof feedbackWords)[number];

/** Her one word about an activity that she came to, and a line where she wrote one. */
export type MyFeedback = { word: FeedbackWord; line: string | null };

/** Of fewer than these the host could guess who said what. */
export const fewestToTell = 3;

/**
 * What all said together: how often each word, and the lines. Of nobody in particular, and never a number of a home. `held`:
 * how many spoke, where they are too few to be told of.
 */
export type Feedback = { words: Record<FeedbackWord, number>; lines: string[]; held: number };

export const isFeedbackWord = (text: string): text is FeedbackWord =>
  feedbackWords.some((word) => word === text);

/** To who works on requests; to her who asked under her own name, that she was answered or is asked for something: never to who asked for help. */
export const requestTopics = [
  'request-came',
  'request-handed',
  'request-due',
  'request-lapsed',
  'request-help-wanted',
  'request-said-more',
  'request-withdrawn',
  'request-answered',
  'request-erasure-asked',
  'talent-asked',
  'talent-answered',
] as const;

/** To who works on a case. */
export const caseTopics = [
  'case-joined',
  'case-glass-broken',
  'case-glass-to-review',
  'case-closing-asked',
  'case-follow-up-due',
  'case-left-alone',
  'case-lead-changed',
  'case-lead-doubted',
  'case-clock-due',
  'case-violence-found',
  'case-consent-withdrawn',
  'case-erasure-asked',
  'consultation-called-off',
] as const;

/** To who listens; to the rights desk, that what is written of how she is reached does not open. */
export const consultationTopics = [
  'consultation-booked',
  'consultation-given-up',
  'contact-unopened',
] as const;

/** To who is to pass a message on to a village. */
export const outreachTopics = ['message-to-pass'] as const;

/**
 * What leaves a transaction through the cell's outbox. A letter holds a topic and an id; who is told, and in which
 * words, is decided when it is delivered.
 */
export const letterTopics = [
  'signup-withdrawn',
  'place-offered',
  'place-freed',
  'offer-lapsed',
  'activity-cancelled',
  'activity-changed',
  'activity-near',
  'suggestion-answered',
  'suggestion-closed',
  'question-answered',
  'question-removed',
  'second-step-set',
  'second-step-reset',
  'outside-severed',
  'host-appointed',
  'appointment-extended',
  'appointment-ending',
  'appointment-ended',
  'home-paused',
  'home-opened',
  'activities-came',
  'home-announcement',
  ...requestTopics,
  ...caseTopics,
  ...consultationTopics,
  ...outreachTopics,
] as const;

export type LetterTopic = (typeof letterTopics)[number];

export const isLetterTopic = (text: string): text is LetterTopic =>
  letterTopics.some((topic) => topic === text);

/**
 * Answers are written in order of time and forgotten by their age each minute. A summary of each block costs an insert
 * next to nothing, and says which blocks hold none that is old; an index by time would grow with each sign-up.
 */
export const up = (cell: string) => `
  create index answers_by_age on ${cell}.answers using brin (at) with (pages_per_range = 16, autosummarize = on);
`;

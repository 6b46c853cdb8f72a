/** Each minute asks which homes were worded by other rules than today's; it read the whole directory for it. */
export const up = (commons: string) => `
  create index homes_by_words_edition on ${commons}.homes (cell, words_edition);
`;

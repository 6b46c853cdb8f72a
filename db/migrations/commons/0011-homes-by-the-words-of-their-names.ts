/** Who types a name asks for names alone: told by this index, a home's own words need not be read. */
export const up = (commons: string) => `
  create index homes_by_name on ${commons}.homes using gin (ts_filter(words, '{a}'));
`;

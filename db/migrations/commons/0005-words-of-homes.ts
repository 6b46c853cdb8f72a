/**
 * What a home is found by, made by the program: its pieces of Chinese and their sounds. `words_edition` says by which
 * rules they were made (nought: not yet), `words_until` when the first activity among them is over.
 */
export const up = (commons: string) => `
  alter table ${commons}.homes
    add column words tsvector not null default '',
    add column words_edition smallint not null default 0,
    add column words_until timestamptz;
  create index homes_by_words on ${commons}.homes using gin (words);
  create index homes_by_words_until on ${commons}.homes (cell, words_until) where words_until is not null;
`;

/**
 * A village that became part of another leads to it, so that old codes on phones and in lists are still understood, and what people
 * call it finds the homes of the other.
 */
export const up = (commons: string) => `
  alter table ${commons}.divisions
    add column merged_into text,
    add constraint divisions_merged check (merged_into is null or (valid_to is not null and merged_into <> code));
  create index divisions_by_what_they_became on ${commons}.divisions (merged_into) where merged_into is not null;
`;

/**
 * Whoever calls an activity off may say why, in a line that everybody reads who had signed up. Whose offer nobody took
 * in time is found again while her name is still needed, and when it has to go.
 */
export const up = (cell: string) => `
  alter table ${cell}.activities
    add column cancelled_why text constraint activities_cancelled_why_length check (
      char_length(cancelled_why) between 1 and 200),
    add constraint activities_cancelled_why check (cancelled_why is null or cancelled_at is not null);
  create index claims_lapsed on ${cell}.claims (offer_ends_at, id)
    where confirmed_at is null and withdrawn_at >= offer_ends_at;
`;

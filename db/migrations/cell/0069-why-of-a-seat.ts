/** Why somebody was given a seat of the district, and why it ended: for the office, and for herself in what she takes along. */
export const up = (cell: string) => `
  alter table ${cell}.appointments
    add column why text constraint appointments_why check (char_length(why) between 1 and 200),
    add column ended_why text constraint appointments_ended_why check (char_length(ended_why) between 1 and 200),
    add constraint appointments_ended_why_of_an_end check (ended_why is null or ended_at is not null);
`;

/**
 * The statistics of the rosters before know nothing of a new one: PostgreSQL would think that it has one row, and go through all of them
 * for each. Without any it takes each roster for a part of them all.
 */
export const up = (cell: string) => `
  alter table ${cell}.roster_rows alter column roster_id set statistics 0;
`;

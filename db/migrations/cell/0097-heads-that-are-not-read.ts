/** What else heads a column of a roster and is not read: the office sees it, and whether it wants one of them read. */
export const up = (cell: string) => `
  alter table ${cell}.rosters add column other_heads text[] not null default '{}';
`;

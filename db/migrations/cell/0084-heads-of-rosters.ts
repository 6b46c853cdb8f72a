/** What an office calls the columns of its table, so that the lines that were refused go back to it as it knows them. */
export const up = (cell: string) => `
  alter table ${cell}.rosters add column heads jsonb not null default '[]';
`;

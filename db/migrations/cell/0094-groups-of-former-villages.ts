/**
 * A line of a roster of group leaders may name a village as it was: `of_code` is that village, which may be part of another by now, and
 * whose group is meant. Whoever took the place of somebody is found when the roster that brought the latter is taken back.
 */
export const up = (cell: string) => `
  alter table ${cell}.roster_rows add column of_code text
    constraint roster_rows_of check (of_code ~ '^[0-9]{12}$');
  create index roster_rows_by_replaced on ${cell}.roster_rows (replaced_id) where replaced_id is not null;
`;

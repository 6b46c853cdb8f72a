/**
 * A line's `at` is the clock of whoever acted, and `jobs run --at` may set that anywhere. Seals need the order in which
 * lines really come, so the database notes when a line's transaction began: the one `now()` that is meant.
 */
export const up = (cell: string) => `
  alter table ${cell}.audit add column written_at timestamptz;
  update ${cell}.audit set written_at = at;
  alter table ${cell}.audit alter column written_at set default now(), alter column written_at set not null;
  drop index ${cell}.audit_by_time;
  create index audit_by_writing on ${cell}.audit (written_at, id);
`;

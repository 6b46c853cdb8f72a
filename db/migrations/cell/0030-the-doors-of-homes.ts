/**
 * What the office above does with a home: it is prepared before it opens, rests for a while, closes, or becomes part of
 * another. A host is appointed until a day and warned before it.
 */
export const up = (cell: string) => `
  alter table ${cell}.homes
    alter column opened_at drop not null,
    add column prepared_at timestamptz,
    add column paused_at timestamptz,
    add column paused_by uuid constraint homes_paused_by_fkey references ${cell}.people (id),
    add column pause_why text constraint homes_pause_why_length check (char_length(pause_why) between 1 and 200),
    add column pause_until date,
    add column closed_by uuid constraint homes_closed_by_fkey references ${cell}.people (id),
    add column merged_into_id uuid constraint homes_merged_into_fkey references ${cell}.homes (id),
    add constraint homes_begun check (num_nonnulls(prepared_at, opened_at) >= 1),
    add constraint homes_paused check (num_nulls(paused_at, paused_by, pause_why, pause_until) in (0, 4)
      and (paused_at is null or (opened_at is not null and closed_at is null))),
    add constraint homes_closed_by check (closed_by is null or closed_at is not null),
    add constraint homes_merged check (merged_into_id is null or (closed_at is not null and merged_into_id <> id));

  alter table ${cell}.appointments
    add column warned_at timestamptz,
    add constraint appointments_warned check (warned_at is null or until is not null);

  create table ${cell}.mergers (
    id uuid constraint mergers_pkey primary key,
    from_id uuid not null constraint mergers_from_fkey references ${cell}.homes (id),
    into_id uuid not null constraint mergers_into_fkey references ${cell}.homes (id),
    prepared_at timestamptz not null,
    prepared_by uuid not null constraint mergers_prepared_by_fkey references ${cell}.people (id),
    merged_at timestamptz,
    merged_by uuid constraint mergers_merged_by_fkey references ${cell}.people (id),
    dropped_at timestamptz,
    dropped_by uuid constraint mergers_dropped_by_fkey references ${cell}.people (id),
    constraint mergers_of_two check (from_id <> into_id),
    constraint mergers_merged check ((merged_at is null) = (merged_by is null)),
    constraint mergers_dropped check ((dropped_at is null) = (dropped_by is null)),
    constraint mergers_one_end check (merged_at is null or dropped_at is null)
  );
  create unique index mergers_one_standing on ${cell}.mergers (from_id)
    where merged_at is null and dropped_at is null;
  create index mergers_by_into on ${cell}.mergers (into_id);
`;

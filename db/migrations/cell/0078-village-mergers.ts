/**
 * 合村并居. Villages become one: the district's office prepares it, arranges it for a day, and for some days afterwards may undo it.
 * `into_name` is the name of the one village where it is new or changes. `lead_of` is the village whose chair's lead stays.
 * `counted` is what each village had right before. Where households were counted and homes served is renamed by `from_areas` and `to_areas`, one for one.
 *
 * `village_merger_parts` says what moved, and from where, for whoever undoes it; it is forgotten when nobody may undo it any more.
 * `village_moves` says for good where a home or an executive was before a day: figures of days that have passed are counted by it,
 * as those of links are by `link_moves`.
 */
export const up = (cell: string) => `
  create table ${cell}.village_mergers (
    id uuid constraint village_mergers_pkey primary key,
    villages text[] not null constraint village_mergers_villages check (cardinality(villages) between 1 and 30),
    into_code text not null constraint village_mergers_into check (into_code ~ '^[0-9]{12}$'),
    into_name text constraint village_mergers_name_length check (char_length(into_name) between 1 and 100),
    prepared_at timestamptz not null,
    prepared_by uuid not null constraint village_mergers_prepared_by_fkey references ${cell}.people (id),
    due_on date,
    lead_of text,
    arranged_at timestamptz,
    arranged_by uuid constraint village_mergers_arranged_by_fkey references ${cell}.people (id),
    stuck_why text,
    merged_on date,
    merged_at timestamptz,
    counted jsonb not null default '[]',
    from_areas text[] not null default '{}',
    to_areas text[] not null default '{}',
    dropped_at timestamptz,
    dropped_by uuid constraint village_mergers_dropped_by_fkey references ${cell}.people (id),
    undone_on date,
    undone_at timestamptz,
    undone_by uuid constraint village_mergers_undone_by_fkey references ${cell}.people (id),
    constraint village_mergers_arranged check (num_nulls(due_on, arranged_at, arranged_by) in (0, 3)),
    constraint village_mergers_merged check (num_nulls(merged_on, merged_at) in (0, 2)
      and (merged_on is null or due_on is not null)),
    constraint village_mergers_areas check (cardinality(from_areas) = cardinality(to_areas)),
    constraint village_mergers_dropped check (num_nulls(dropped_at, dropped_by) in (0, 2)
      and (dropped_at is null or merged_on is null)),
    constraint village_mergers_undone check (num_nulls(undone_on, undone_at, undone_by) in (0, 3)
      and (undone_on is null or undone_on >= merged_on))
  );
  create index village_mergers_due on ${cell}.village_mergers (due_on)
    where due_on is not null and merged_on is null and dropped_at is null;

  create table ${cell}.village_merger_parts (
    merger_id uuid not null constraint village_merger_parts_merger_fkey references ${cell}.village_mergers (id),
    kind text not null constraint village_merger_parts_kind
      check (kind in ('link', 'lead', 'executive', 'appointment', 'home', 'person', 'contact', 'introduction')),
    part_id uuid not null,
    from_code text not null,
    constraint village_merger_parts_pkey primary key (merger_id, kind, part_id)
  );

  create table ${cell}.village_moves (
    kind text not null constraint village_moves_kind check (kind in ('home', 'executive')),
    moved_id uuid not null,
    moved_on date not null,
    from_code text not null,
    to_code text not null,
    constraint village_moves_pkey primary key (kind, moved_id, moved_on)
  );
`;

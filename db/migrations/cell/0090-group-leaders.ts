/**
 * Who leads the women's group of a grid, or of another part of a village, from which day, until when. `of_code` is the village in which
 * the group is known by its name, also once that village has become part of another: two of one name are then still two. She is somebody
 * by name alone, and her phone stands sealed where others' stand. A roster may name them.
 */
export const up = (cell: string) => `
  create table ${cell}.group_leaders (
    id uuid constraint group_leaders_pkey primary key,
    person_id uuid not null constraint group_leaders_person_fkey references ${cell}.people (id),
    village_code text not null constraint group_leaders_village check (village_code ~ '^[0-9]{12}$'),
    of_code text not null constraint group_leaders_of check (of_code ~ '^[0-9]{12}$'),
    group_name text not null constraint group_leaders_group_name check (char_length(group_name) between 1 and 20),
    began_on date not null,
    named_at timestamptz not null,
    named_by uuid not null constraint group_leaders_named_by_fkey references ${cell}.people (id),
    left_on date,
    left_at timestamptz,
    left_by uuid constraint group_leaders_left_by_fkey references ${cell}.people (id),
    left_why text constraint group_leaders_left_why check (left_why in ('ended', 'replaced', 'roster-undone')),
    constraint group_leaders_period check (left_on >= began_on),
    constraint group_leaders_left check (num_nulls(left_on, left_at, left_by, left_why) in (0, 4))
  );
  create unique index group_leaders_one_a_group on ${cell}.group_leaders (of_code, group_name) where left_on is null;
  create index group_leaders_of_village on ${cell}.group_leaders (village_code) where left_on is null;
  create index group_leaders_of_person on ${cell}.group_leaders (person_id);
  create index group_leaders_by_end on ${cell}.group_leaders (left_on) where left_on is not null;

  alter table ${cell}.rosters
    drop constraint rosters_kind,
    add constraint rosters_kind check (kind in ('women', 'executives', 'chairs', 'households', 'groupLeaders'));
  alter table ${cell}.roster_rows add column group_name text;

  alter table ${cell}.village_merger_parts
    drop constraint village_merger_parts_kind,
    add constraint village_merger_parts_kind check (kind in ('link', 'lead', 'executive', 'appointment', 'home', 'person',
      'contact', 'introduction', 'message', 'groupLeader'));
`;

/**
 * 1+3+N. An executive keeps touch with women who said yes and with the chairs of villages; a link begins on a day and ends before
 * one. Nobody is of two executives at once, and a village's chair has one that leads. Whoever left as executive keeps her links until each is handed over. A village that merges moves its links by a row
 * of `link_moves`; nothing of a link is written anew. A visit belongs to the link that its visitor held on its day, bears the id that
 * her device gave it, and its note, sealed, is hers alone. `due_on` of a link is
 * that of its last visit, else its first: by then it is to be seen again.
 *
 * How many households a village or a grid (a village's code and three digits more) has is a number, dated, and which of them a home
 * serves beside its own village a list, dated too: nobody's name stands there.
 *
 * Whoever is appointed as executive already begins with nobody, on the day of her appointment.
 *
 * What each deed changes of the figures of a place, and on which day, is a row of `reach_changes`: nobody waits for anybody else
 * there. A chore gathers them into `reach_sums`, by place and all places above. The figures of a day are what both say up to it.
 */
export const up = (cell: string) => `
  create table ${cell}.outreach_rules (
    starts_on date constraint outreach_rules_pkey primary key,
    chairs integer not null constraint outreach_rules_chairs check (chairs between 0 and 100),
    links integer not null constraint outreach_rules_links check (links between 0 and 1000),
    chair_days integer not null constraint outreach_rules_chair_days check (chair_days between 1 and 366),
    link_days integer not null constraint outreach_rules_link_days check (link_days between 1 and 366),
    set_at timestamptz not null,
    set_by uuid not null constraint outreach_rules_set_by_fkey references ${cell}.people (id)
  );

  create table ${cell}.executives (
    id uuid constraint executives_pkey primary key
      constraint executives_appointment_fkey references ${cell}.appointments (id),
    person_id uuid not null constraint executives_person_fkey references ${cell}.people (id),
    division_code text not null,
    began_on date not null,
    left_on date,
    chairs integer not null default 0 constraint executives_chairs check (chairs >= 0),
    links integer not null default 0 constraint executives_links check (links >= 0),
    constraint executives_as_herself unique (id, person_id),
    constraint executives_period check (left_on >= began_on)
  );
  insert into ${cell}.executives (id, person_id, division_code, began_on)
  select distinct on (person_id) id, person_id, division_code, (appointed_at at time zone 'Asia/Shanghai')::date
  from ${cell}.appointments where role = 'executive' and ended_at is null and division_code is not null
  order by person_id, appointed_at;
  create unique index executives_one_at_a_time on ${cell}.executives (person_id) where left_on is null;

  create table ${cell}.links (
    id uuid constraint links_pkey primary key,
    kind text not null constraint links_kind check (kind in ('woman', 'chair')),
    executive_id uuid not null,
    held_by uuid not null,
    person_id uuid not null constraint links_person_fkey references ${cell}.people (id),
    village_code text not null constraint links_village check (village_code ~ '^[0-9]{12}$'),
    joined_on date not null,
    joined_at timestamptz not null,
    first_due_on date not null,
    due_on date not null,
    said_yes text constraint links_said_yes check (said_yes in ('face-to-face', 'phone', 'wechat', 'herself')),
    left_on date,
    left_at timestamptz,
    left_by uuid constraint links_left_by_fkey references ${cell}.people (id),
    left_why text constraint links_left_why check (left_why in ('declined', 'handed-over', 'moved-away', 'passed-away', 'replaced')),
    constraint links_held_by_fkey foreign key (executive_id, held_by) references ${cell}.executives (id, person_id),
    constraint links_of_another check (person_id <> held_by),
    constraint links_yes check ((kind = 'woman') = (said_yes is not null)),
    constraint links_period check (left_on >= joined_on),
    constraint links_left check (num_nulls(left_on, left_at, left_by, left_why) in (0, 4))
  );
  create unique index links_one_a_woman on ${cell}.links (person_id) where kind = 'woman' and left_on is null;
  create unique index links_one_a_village on ${cell}.links (village_code) where kind = 'chair' and left_on is null;
  create index links_of_holder on ${cell}.links (held_by, id) where left_on is null;
  create index links_of_person on ${cell}.links (person_id);
  create index links_of_village on ${cell}.links (village_code) where left_on is null;

  create table ${cell}.link_moves (
    link_id uuid not null constraint link_moves_link_fkey references ${cell}.links (id),
    moved_on date not null,
    from_code text not null,
    to_code text not null,
    constraint link_moves_pkey primary key (link_id, moved_on)
  );

  create table ${cell}.visits (
    id uuid constraint visits_pkey primary key,
    client_id uuid not null,
    link_id uuid not null constraint visits_link_fkey references ${cell}.links (id),
    visited_by uuid not null constraint visits_visited_by_fkey references ${cell}.people (id),
    channel text not null constraint visits_channel check (channel in ('at-home', 'phone', 'wechat', 'met', 'at-the-home')),
    visited_at timestamptz not null,
    visited_on date not null,
    due_on date not null,
    noted_at timestamptz not null,
    note bytea,
    taken_back_at timestamptz,
    constraint visits_once unique (visited_by, client_id),
    constraint visits_due check (due_on > visited_on)
  );
  create index visits_of_link on ${cell}.visits (link_id, visited_on) include (due_on) where taken_back_at is null;

  create table ${cell}.household_counts (
    area_code text not null constraint household_counts_area check (area_code ~ '^[0-9]{12}([0-9]{3})?$'),
    from_on date not null,
    households integer not null constraint household_counts_number check (households between 0 and 1000000),
    set_at timestamptz not null,
    set_by uuid not null constraint household_counts_set_by_fkey references ${cell}.people (id),
    constraint household_counts_pkey primary key (area_code, from_on)
  );

  create table ${cell}.home_areas (
    home_id uuid not null constraint home_areas_home_fkey references ${cell}.homes (id),
    area_code text not null constraint home_areas_area check (area_code ~ '^[0-9]{12}([0-9]{3})?$'),
    from_on date not null,
    until_on date,
    set_by uuid not null constraint home_areas_set_by_fkey references ${cell}.people (id),
    constraint home_areas_pkey primary key (home_id, area_code, from_on),
    constraint home_areas_period check (until_on >= from_on)
  );
  create index home_areas_by_area on ${cell}.home_areas (area_code);

  create table ${cell}.reach_changes (
    division_code text not null,
    day date not null,
    deed_id uuid not null,
    links integer not null default 0,
    lapsed integer not null default 0,
    in_touch integer not null default 0,
    executives integer not null default 0,
    below integer not null default 0,
    constraint reach_changes_pkey primary key (division_code, day, deed_id)
  );

  insert into ${cell}.reach_changes (division_code, day, deed_id, executives, below)
  select division_code, began_on, id, 1, 1 from ${cell}.executives;

  create table ${cell}.reach_sums (
    division_code text not null,
    day date not null,
    links integer not null,
    lapsed integer not null,
    in_touch integer not null,
    executives integer not null,
    below integer not null,
    constraint reach_sums_pkey primary key (division_code, day)
  ) with (fillfactor = 80);
`;

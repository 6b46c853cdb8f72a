/**
 * A roster is an office's own table, read line by line: each line is a row, ready or refused with what is wrong in it, and none is
 * left out. Taken in, its women are links where each said yes, else introductions, to be asked by their executive; the row says which
 * came of it, so that all of it can be undone. What a line said is sealed, and gone once it was taken or its roster has ended.
 *
 * The phone of somebody whom an executive keeps touch with is sealed, for a purpose and until a day; a mark finds it again. Whoever
 * wishes no contact leaves a mark and nothing else: no roster brings her back.
 */
export const up = (cell: string) => `
  create table ${cell}.rosters (
    id uuid constraint rosters_pkey primary key,
    kind text not null constraint rosters_kind check (kind in ('women', 'executives', 'chairs', 'households')),
    division_code text not null,
    file_name text not null constraint rosters_file_name check (char_length(file_name) between 1 and 200),
    basis text constraint rosters_basis check (basis in ('consent', 'duty')),
    purpose text constraint rosters_purpose check (char_length(purpose) between 1 and 200),
    keep_until date,
    header_line integer not null constraint rosters_header_line check (header_line > 0),
    rows integer not null default 0 constraint rosters_rows check (rows >= 0),
    taken integer,
    refused integer,
    state text not null constraint rosters_state
      check (state in ('reading', 'read', 'taking', 'taken', 'undoing', 'undone')),
    read_at timestamptz not null,
    read_by uuid not null constraint rosters_read_by_fkey references ${cell}.people (id),
    taken_at timestamptz,
    taken_by uuid constraint rosters_taken_by_fkey references ${cell}.people (id),
    undone_at timestamptz,
    undone_by uuid constraint rosters_undone_by_fkey references ${cell}.people (id),
    forgotten_at timestamptz,
    constraint rosters_of_people check ((kind = 'women') = (basis is not null)),
    constraint rosters_for_something check (num_nulls(purpose, keep_until) = case when kind = 'women' then 0 else 2 end),
    constraint rosters_taken check (num_nulls(taken_at, taken_by) in (0, 2)),
    constraint rosters_whole check (taken + refused <= rows),
    constraint rosters_undone check (num_nulls(undone_at, undone_by) in (0, 2))
  );
  create index rosters_under_way on ${cell}.rosters (id) where state in ('taking', 'undoing');
  create index rosters_kept_until on ${cell}.rosters (keep_until) where forgotten_at is null;

  create table ${cell}.roster_rows (
    id uuid constraint roster_rows_pkey primary key,
    roster_id uuid not null constraint roster_rows_roster_fkey references ${cell}.rosters (id),
    line integer not null constraint roster_rows_line_number check (line > 0),
    state text not null constraint roster_rows_state check (state in ('ready', 'refused', 'taken', 'undone')),
    problems text[] not null default '{}',
    said bytea,
    name text,
    phone bytea,
    mark bytea,
    name_mark bytea,
    village_code text,
    area_code text,
    households integer,
    executive_id uuid,
    person_id uuid,
    made_id uuid,
    replaced_id uuid,
    households_before integer,
    constraint roster_rows_line unique (roster_id, line),
    constraint roster_rows_refused check (state <> 'refused' or problems <> '{}')
  );
  create index roster_rows_by_mark on ${cell}.roster_rows (roster_id, mark);
  create index roster_rows_by_name on ${cell}.roster_rows (roster_id, village_code, name);
  create index roster_rows_by_state on ${cell}.roster_rows (roster_id, state, line);

  create table ${cell}.person_phones (
    person_id uuid constraint person_phones_pkey primary key
      constraint person_phones_person_fkey references ${cell}.people (id),
    phone bytea not null,
    mark bytea not null,
    roster_id uuid constraint person_phones_roster_fkey references ${cell}.rosters (id),
    keep_until date
  );
  create index person_phones_by_mark on ${cell}.person_phones (mark);
  create index person_phones_kept_until on ${cell}.person_phones (keep_until);

  create table ${cell}.introductions (
    id uuid constraint introductions_pkey primary key,
    roster_id uuid not null constraint introductions_roster_fkey references ${cell}.rosters (id),
    held_by uuid not null constraint introductions_held_by_fkey references ${cell}.people (id),
    person_id uuid not null constraint introductions_person_fkey references ${cell}.people (id),
    village_code text not null constraint introductions_village check (village_code ~ '^[0-9]{12}$'),
    introduced_at timestamptz not null,
    answered_at timestamptz,
    answer text constraint introductions_answer check (answer in ('yes', 'no', 'undone', 'too-late')),
    constraint introductions_answered check ((answered_at is null) = (answer is null))
  );
  create index introductions_of_holder on ${cell}.introductions (held_by, id) where answered_at is null;
  create index introductions_of_person on ${cell}.introductions (person_id);

  create table ${cell}.wishes_of_no_contact (
    mark bytea constraint wishes_of_no_contact_pkey primary key,
    wished_at timestamptz not null
  );

  alter table ${cell}.links drop constraint links_said_yes;
  alter table ${cell}.links add constraint links_said_yes
    check (said_yes in ('face-to-face', 'phone', 'wechat', 'herself', 'on-paper'));
  alter table ${cell}.links drop constraint links_left_why;
  alter table ${cell}.links add constraint links_left_why
    check (left_why in ('declined', 'handed-over', 'moved-away', 'passed-away', 'replaced', 'roster-undone'));
`;

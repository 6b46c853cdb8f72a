/**
 * Two rows of people may be one woman, of whom two executives wrote. That they may is never kept: it is looked for when an office asks.
 * What the office answered is: `different`, and nobody asks again; or `same`, and the one link ends (or what was to be asked is answered)
 * with what stays. It can be taken back for some days, and what ended begins anew as of that day.
 */
export const up = (cell: string) => `
  create table ${cell}.same_women (
    id uuid constraint same_women_pkey primary key,
    answer text not null constraint same_women_answer check (answer in ('same', 'different')),
    kept_person_id uuid not null constraint same_women_kept_fkey references ${cell}.people (id),
    other_person_id uuid not null constraint same_women_other_fkey references ${cell}.people (id),
    ended_link_id uuid constraint same_women_link_fkey references ${cell}.links (id),
    ended_introduction_id uuid constraint same_women_introduction_fkey references ${cell}.introductions (id),
    division_code text not null constraint same_women_division check (division_code ~ '^[0-9]{2,12}$'),
    decided_at timestamptz not null,
    decided_by uuid not null constraint same_women_decided_by_fkey references ${cell}.people (id),
    undone_at timestamptz,
    undone_by uuid constraint same_women_undone_by_fkey references ${cell}.people (id),
    constraint same_women_two check (kept_person_id <> other_person_id),
    constraint same_women_ended check (
      num_nonnulls(ended_link_id, ended_introduction_id) = case when answer = 'same' then 1 else 0 end),
    constraint same_women_undone check (num_nulls(undone_at, undone_by) in (0, 2))
  );
  create unique index same_women_one_answer on ${cell}.same_women
    (least(kept_person_id, other_person_id), greatest(kept_person_id, other_person_id)) where undone_at is null;
  create unique index same_women_into_one on ${cell}.same_women (other_person_id)
    where answer = 'same' and undone_at is null;
  create index same_women_of_kept on ${cell}.same_women (kept_person_id) where answer = 'same' and undone_at is null;
  create index same_women_by_day on ${cell}.same_women (decided_at);

  alter table ${cell}.links drop constraint links_left_why;
  alter table ${cell}.links add constraint links_left_why check (left_why in
    ('declined', 'handed-over', 'moved-away', 'passed-away', 'replaced', 'roster-undone', 'same-woman'));
  alter table ${cell}.introductions drop constraint introductions_answer;
  alter table ${cell}.introductions add constraint introductions_answer
    check (answer in ('yes', 'no', 'undone', 'too-late', 'same'));
`;

/** A text of the office to homes: shown to who keeps them until it is read there or its day is over. Who read it is not kept. */
export const up = (cell: string) => `
  create table ${cell}.announcements (
    id uuid constraint announcements_pkey primary key,
    office_code text not null,
    body text not null constraint announcements_body_length check (char_length(body) between 1 and 1000),
    last_day date not null,
    announced_at timestamptz not null,
    announced_by uuid not null constraint announcements_announced_by_fkey references ${cell}.people (id),
    withdrawn_at timestamptz,
    withdrawn_by uuid constraint announcements_withdrawn_by_fkey references ${cell}.people (id),
    constraint announcements_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
  );
  create index announcements_by_office on ${cell}.announcements (office_code, id);

  create table ${cell}.announcement_homes (
    announcement_id uuid not null
      constraint announcement_homes_announcement_fkey references ${cell}.announcements (id),
    home_id uuid not null constraint announcement_homes_home_fkey references ${cell}.homes (id),
    read_at timestamptz,
    constraint announcement_homes_pkey primary key (announcement_id, home_id)
  );
  create index announcement_homes_unread on ${cell}.announcement_homes (home_id) where read_at is null;

  alter table ${cell}.notices
    add column appointment_id uuid constraint notices_appointment_fkey references ${cell}.appointments (id),
    add column announcement_id uuid constraint notices_announcement_fkey references ${cell}.announcements (id),
    drop constraint notices_about_one_thing,
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id)
        = case when signup_id is null and kind in ('second-step-set', 'second-step-reset') then 0 else 1 end);
`;

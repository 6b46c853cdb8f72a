/**
 * An activity from draft to close. A draft is a table of its own: what everybody may read holds none, whatever a query
 * forgets. A change keeps both sides, so that whoever had signed up is told what was and what is. What an activity is
 * by the clock, and whether anybody was there, is derived; only that its host has closed it is kept.
 */
export const up = (cell: string) => `
  alter table ${cell}.activities
    add column for_whom text[] not null default '{}' constraint activities_for_whom check (
      for_whom <@ array['herself', 'children', 'parents', 'elders', 'family']),
    add column closed_at timestamptz,
    add column closed_by uuid constraint activities_closed_by_fkey references ${cell}.people (id),
    add column closing_line text constraint activities_closing_line_length check (char_length(closing_line) <= 200),
    add constraint activities_closed check (
      case when closed_at is null then closed_by is null and closing_line is null
      else closed_at >= ends_at and cancelled_at is null end);

  create table ${cell}.activity_drafts (
    id uuid constraint activity_drafts_pkey primary key,
    home_id uuid not null constraint activity_drafts_home_fkey references ${cell}.homes (id),
    place_id uuid constraint activity_drafts_place_fkey references ${cell}.places (id),
    title text not null constraint activity_drafts_title_length check (char_length(title) <= 60),
    summary text not null constraint activity_drafts_summary_length check (char_length(summary) <= 2000),
    bring text constraint activity_drafts_bring_length check (char_length(bring) <= 200),
    leader text constraint activity_drafts_leader_length check (char_length(leader) <= 60),
    for_whom text[] not null,
    starts_at timestamptz,
    ends_at timestamptz,
    capacity integer,
    saved_at timestamptz not null,
    saved_by uuid not null constraint activity_drafts_saved_by_fkey references ${cell}.people (id)
  );
  create index activity_drafts_by_home on ${cell}.activity_drafts (home_id, id);

  create table ${cell}.activity_changes (
    id uuid constraint activity_changes_pkey primary key,
    activity_id uuid not null constraint activity_changes_activity_fkey references ${cell}.activities (id),
    sequence integer not null constraint activity_changes_sequence check (sequence >= 1),
    title_before text not null,
    title_after text not null,
    starts_before timestamptz not null,
    starts_after timestamptz not null,
    ends_before timestamptz not null,
    ends_after timestamptz not null,
    place_before text,
    place_after text,
    bring_before text,
    bring_after text,
    for_whom_before text[] not null,
    for_whom_after text[] not null,
    words_changed text[] not null constraint activity_changes_words check (
      words_changed <@ array['summary', 'leader']),
    changed_at timestamptz not null,
    changed_by uuid not null constraint activity_changes_changed_by_fkey references ${cell}.people (id),
    constraint activity_changes_sequence_key unique (activity_id, sequence)
  );

  create table ${cell}.reminders (
    signup_id uuid not null constraint reminders_signup_fkey references ${cell}.signups (id),
    for_day date not null,
    at timestamptz not null,
    constraint reminders_pkey primary key (signup_id, for_day)
  );

  alter table ${cell}.notices
    add column change_id uuid constraint notices_change_fkey references ${cell}.activity_changes (id),
    add constraint notices_of_a_change check (change_id is null or signup_id is not null),
    drop constraint notices_kind,
    add constraint notices_kind check (kind in (
      'signup-confirmed', 'signup-waiting', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn',
      'activity-cancelled', 'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed'));
`;

/**
 * The clocks that run in a case: of an order, an agreement, a referral, a consent; `about_id` is the row that started it.
 * `tell_at` are the instants at which its team is still to be told, the last of them its end. Ids and times alone.
 * The kinds of notices are made anew and not added to: in the one transaction of a restore an added one could not be used.
 */
export const up = (cell: string) => `
  create table ${cell}.case_clocks (
    id uuid constraint case_clocks_pkey primary key,
    case_id uuid not null constraint case_clocks_case_fkey references ${cell}.cases (id),
    clock text not null,
    about_id uuid not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    tell_at timestamptz[] not null,
    stopped_at timestamptz,
    constraint case_clocks_once unique (about_id, clock, started_at)
  );
  create index case_clocks_of_one on ${cell}.case_clocks (case_id, due_at);
  create index case_clocks_to_tell on ${cell}.case_clocks ((tell_at[1])) where stopped_at is null and tell_at <> '{}';

  create type ${cell}.notice_kind_with_clocks as enum (
    'signup-placed', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn', 'activity-cancelled',
    'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed', 'question-answered',
    'question-removed', 'second-step-set', 'second-step-reset', 'host-appointed', 'appointment-extended',
    'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened', 'home-announcement',
    'activities-came', 'outside-severed', 'request-came', 'request-handed', 'request-due', 'request-lapsed',
    'request-answered', 'case-joined', 'case-glass-broken', 'case-glass-to-review', 'case-closing-asked',
    'case-follow-up-due', 'case-left-alone', 'case-lead-changed', 'case-lead-doubted', 'case-clock-due'
  );
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    alter column kind type ${cell}.notice_kind_with_clocks using kind::text::${cell}.notice_kind_with_clocks;
  drop type ${cell}.notice_kind;
  alter type ${cell}.notice_kind_with_clocks rename to notice_kind;
  alter table ${cell}.notices
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id, case_id) = case
        when signup_id is null and kind::text in ('second-step-set', 'second-step-reset', 'outside-severed') then 0 else 1 end);
`;

/**
 * What had been said by hand is tied by a key. A gate that ended with a receipt may name the referral of the same case from which that
 * receipt comes. The file that shows a consent is one of the same case; whose words were sealed before name it there still. And she
 * may have erased what she asked where no case came of it: since when she wishes it, until when it waits, and when those who call
 * her were told of it.
 * The kinds of notices are made anew and not added to: in the one transaction of a restore an added one could not be used.
 */
export const up = (cell: string) => `
  alter table ${cell}.case_reports
    add column referral_id uuid,
    add constraint case_reports_referral_fkey foreign key (case_id, referral_id)
      references ${cell}.case_referrals (case_id, id),
    add constraint case_reports_ended_by_a_receipt check (referral_id is null or ended_at is not null);

  alter table ${cell}.case_consents
    add column file_id uuid,
    add constraint case_consents_file_fkey foreign key (file_id, case_id) references ${cell}.case_files (id, case_id);

  alter table ${cell}.requests
    add column erase_asked_at timestamptz,
    add column erase_after timestamptz,
    add column erase_told_at timestamptz,
    add constraint requests_erase_waits check (
      num_nulls(erase_asked_at, erase_after) in (0, 2) and erase_after > erase_asked_at
      and (erase_told_at is null or erase_asked_at is not null));
  create index requests_to_erase on ${cell}.requests (erase_after) where erase_asked_at is not null;
  alter table ${cell}.request_events
    drop constraint request_events_kind,
    add constraint request_events_kind check (kind in (
      'submitted', 'taken-down', 'read', 'triaged', 'taken', 'assigned', 'handed-over', 'passed', 'escalated', 'warned',
      'lapsed', 'contacted', 'message', 'stepped-back', 'account-gone', 'closed', 'forgotten',
      'erasure-asked', 'erasure-taken-back', 'erasure-decided'));

  create type ${cell}.notice_kind_with_erasures as enum (
    'signup-placed', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn', 'activity-cancelled',
    'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed', 'question-answered',
    'question-removed', 'second-step-set', 'second-step-reset', 'host-appointed', 'appointment-extended',
    'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened', 'home-announcement',
    'activities-came', 'outside-severed', 'request-came', 'request-handed', 'request-due', 'request-lapsed',
    'request-answered', 'case-joined', 'case-glass-broken', 'case-glass-to-review', 'case-closing-asked',
    'case-follow-up-due', 'case-left-alone', 'case-lead-changed', 'case-lead-doubted', 'case-clock-due',
    'consultation-booked', 'consultation-given-up', 'consultation-called-off', 'talent-asked', 'talent-answered',
    'request-erasure-asked'
  );
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    alter column kind type ${cell}.notice_kind_with_erasures using kind::text::${cell}.notice_kind_with_erasures;
  drop type ${cell}.notice_kind;
  alter type ${cell}.notice_kind_with_erasures rename to notice_kind;
  alter table ${cell}.notices
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id, case_id, consultation_id)
        = case when signup_id is null and kind::text in ('second-step-set', 'second-step-reset', 'outside-severed')
          then 0 else 1 end);
`;

/**
 * The office that answers for there being somebody who reads is told what is missing at the desk, and of no request, which it cannot
 * open. By her code and her word she says more, or that it is not needed any more.
 * The kinds of notices are made anew and not added to: in the one transaction of a restore an added one could not be used.
 */
export const up = (cell: string) => `
  alter table ${cell}.request_events
    drop constraint request_events_kind,
    add constraint request_events_kind check (kind in (
      'submitted', 'taken-down', 'read', 'triaged', 'taken', 'assigned', 'handed-over', 'passed', 'escalated', 'warned',
      'lapsed', 'contacted', 'message', 'said-more', 'withdrawn', 'stepped-back', 'account-gone', 'closed', 'forgotten',
      'erasure-asked', 'erasure-taken-back', 'erasure-decided'));

  create type ${cell}.notice_kind_with_her_words as enum (
    'signup-placed', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn', 'activity-cancelled',
    'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed', 'question-answered',
    'question-removed', 'second-step-set', 'second-step-reset', 'host-appointed', 'appointment-extended',
    'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened', 'home-announcement',
    'activities-came', 'outside-severed', 'request-came', 'request-handed', 'request-due', 'request-lapsed',
    'request-answered', 'case-joined', 'case-glass-broken', 'case-glass-to-review', 'case-closing-asked',
    'case-follow-up-due', 'case-left-alone', 'case-lead-changed', 'case-lead-doubted', 'case-clock-due',
    'consultation-booked', 'consultation-given-up', 'consultation-called-off', 'talent-asked', 'talent-answered',
    'request-erasure-asked', 'request-help-wanted', 'request-said-more', 'request-withdrawn', 'desk-without-reader',
    'desk-late', 'desk-help-wanted'
  );
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    alter column kind type ${cell}.notice_kind_with_her_words using kind::text::${cell}.notice_kind_with_her_words;
  drop type ${cell}.notice_kind;
  alter type ${cell}.notice_kind_with_her_words rename to notice_kind;
  alter table ${cell}.notices
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id, case_id, consultation_id)
        = case when signup_id is null and kind::text in (
          'second-step-set', 'second-step-reset', 'outside-severed', 'desk-without-reader', 'desk-late', 'desk-help-wanted')
          then 0 else 1 end);
`;

/**
 * Violence that came to light in a mediation, a consent that she took back, her wish to be erased: each is told by a notice of its
 * own, which says what happened and of whom nothing. The kinds are made anew and not added to, as in 0060.
 */
export const up = (cell: string) => `
  create type ${cell}.notice_kind_with_alarms as enum (
    'signup-placed', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn', 'activity-cancelled',
    'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed', 'question-answered',
    'question-removed', 'second-step-set', 'second-step-reset', 'host-appointed', 'appointment-extended',
    'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened', 'home-announcement',
    'activities-came', 'outside-severed', 'request-came', 'request-handed', 'request-due', 'request-lapsed',
    'request-answered', 'case-joined', 'case-glass-broken', 'case-glass-to-review', 'case-closing-asked',
    'case-follow-up-due', 'case-left-alone', 'case-lead-changed', 'case-lead-doubted', 'case-clock-due',
    'consultation-booked', 'consultation-given-up', 'consultation-called-off', 'talent-asked', 'talent-answered',
    'request-erasure-asked', 'request-help-wanted', 'request-said-more', 'request-withdrawn', 'desk-without-reader',
    'desk-late', 'desk-help-wanted', 'case-violence-found', 'case-consent-withdrawn', 'case-erasure-asked'
  );
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    alter column kind type ${cell}.notice_kind_with_alarms using kind::text::${cell}.notice_kind_with_alarms;
  drop type ${cell}.notice_kind;
  alter type ${cell}.notice_kind_with_alarms rename to notice_kind;
  alter table ${cell}.notices
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id, case_id, consultation_id)
        = case when signup_id is null and kind::text in (
          'second-step-set', 'second-step-reset', 'outside-severed', 'desk-without-reader', 'desk-late', 'desk-help-wanted')
          then 0 else 1 end);
`;

/** A notice may be about how she signs in, and then about no sign-up, suggestion or question. */
export const up = (cell: string) => `
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    add constraint notices_about_one_thing check (num_nonnulls(signup_id, suggestion_id, question_id)
      = case when kind in ('second-step-set', 'second-step-reset') then 0 else 1 end),
    drop constraint notices_kind,
    add constraint notices_kind check (kind in (
      'signup-confirmed', 'signup-waiting', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn',
      'activity-cancelled', 'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed',
      'question-answered', 'question-removed', 'second-step-set', 'second-step-reset'));
`;

/**
 * A notice may be about how she signs in, and then about no sign-up, suggestion or question. The check names the kinds as
 * texts: a value that is added to a type cannot be used in the transaction that adds it.
 */
export const up = (cell: string) => `
  alter type ${cell}.notice_kind add value 'second-step-set';
  alter type ${cell}.notice_kind add value 'second-step-reset';
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    add constraint notices_about_one_thing check (num_nonnulls(signup_id, suggestion_id, question_id)
      = case when signup_id is null and kind::text in ('second-step-set', 'second-step-reset') then 0 else 1 end);
`;

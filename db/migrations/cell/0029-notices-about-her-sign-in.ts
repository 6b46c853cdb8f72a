/**
 * A notice may be about how she signs in, and then about no sign-up, suggestion or question.
 */
export const up = (cell: string) => `
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    add constraint notices_about_one_thing check (num_nonnulls(signup_id, suggestion_id, question_id)
      = case when signup_id is null and kind in ('second-step-set', 'second-step-reset') then 0 else 1 end);
`;

/**
 * She is told that an account outside signs her in no more. The check reads kinds as words: one that is added to the type
 * cannot be used in the transaction that adds it.
 */
export const up = (cell: string) => `
  alter type ${cell}.notice_kind add value if not exists 'outside-severed';
  alter table ${cell}.notices
    drop constraint notices_about_one_thing,
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id)
        = case when signup_id is null and kind::text in ('second-step-set', 'second-step-reset', 'outside-severed')
          then 0 else 1 end);
`;

/**
 * What a resident asks about an activity, and her one word after it. A question is read by its home alone until it is
 * answered to all; her word is hers and is counted without her. Where she leaves, the words go and the row stays.
 */
export const up = (cell: string) => `
  create table ${cell}.activity_questions (
    id uuid constraint activity_questions_pkey primary key,
    activity_id uuid not null constraint activity_questions_activity_fkey references ${cell}.activities (id),
    person_id uuid not null constraint activity_questions_person_fkey references ${cell}.people (id),
    body text constraint activity_questions_body_length check (char_length(body) between 1 and 500),
    with_name boolean not null,
    asked_at timestamptz not null,
    answer text constraint activity_questions_answer_length check (char_length(answer) between 1 and 1000),
    answered_to text constraint activity_questions_answered_to check (answered_to in ('everybody', 'her')),
    answered_at timestamptz,
    answered_by uuid constraint activity_questions_answered_by_fkey references ${cell}.people (id),
    removed_why text constraint activity_questions_removed_why_length check (char_length(removed_why) between 1 and 200),
    removed_at timestamptz,
    removed_by uuid constraint activity_questions_removed_by_fkey references ${cell}.people (id),
    forgotten_at timestamptz,
    constraint activity_questions_answered check (num_nulls(answered_to, answered_at, answered_by) in (0, 3)),
    constraint activity_questions_removed check (num_nulls(removed_at, removed_by) in (0, 2)),
    constraint activity_questions_words check (
      case when forgotten_at is not null then num_nonnulls(body, answer, removed_why) = 0
      else body is not null and (answer is null) = (answered_at is null)
        and (removed_why is null) = (removed_at is null) end)
  );
  create index activity_questions_by_activity on ${cell}.activity_questions (activity_id, id);
  create index activity_questions_by_person on ${cell}.activity_questions (person_id, asked_at);

  create table ${cell}.feedback (
    id uuid constraint feedback_pkey primary key,
    activity_id uuid not null constraint feedback_activity_fkey references ${cell}.activities (id),
    person_id uuid not null constraint feedback_person_fkey references ${cell}.people (id),
    word text not null constraint feedback_word check (word in ('very-good', 'fine', 'not-so-good')),
    line text constraint feedback_line_length check (char_length(line) between 1 and 200),
    left_at timestamptz not null,
    changed_at timestamptz,
    constraint feedback_one_a_person unique (activity_id, person_id)
  );
  create index feedback_by_person on ${cell}.feedback (person_id);

  alter table ${cell}.notices
    add column question_id uuid constraint notices_question_fkey references ${cell}.activity_questions (id),
    drop constraint notices_about_one_thing,
    add constraint notices_about_one_thing check (num_nonnulls(signup_id, suggestion_id, question_id) = 1),
    drop constraint notices_kind,
    add constraint notices_kind check (kind in (
      'signup-confirmed', 'signup-waiting', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn',
      'activity-cancelled', 'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed',
      'question-answered', 'question-removed'));
`;

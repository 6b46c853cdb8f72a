/**
 * Questions that people ask for all to read. What was asked stays a request, sealed and read as any other; here stand, in the
 * clear, only the words that somebody has looked over and put up by her wish, and the name that she wants beside them. Taken
 * down, by her at any time, both are gone. Nothing is counted and nothing ranked.
 */
export const up = (cell: string) => `
  create table ${cell}.board_questions (
    id uuid constraint board_questions_pkey primary key,
    request_id uuid not null constraint board_questions_request_fkey references ${cell}.requests (id)
      constraint board_questions_one_a_request unique,
    home_id uuid constraint board_questions_home_fkey references ${cell}.homes (id),
    asked_at timestamptz not null,
    shows_name boolean not null,
    words text constraint board_questions_words_length check (char_length(words) between 1 and 500),
    name text constraint board_questions_name_length check (char_length(name) between 1 and 40),
    published_at timestamptz,
    published_by uuid constraint board_questions_published_by_fkey references ${cell}.people (id),
    removed_at timestamptz,
    removed_by uuid constraint board_questions_removed_by_fkey references ${cell}.people (id),
    removed_why text constraint board_questions_removed_why check (removed_why in ('hers', 'moderator', 'needs-help', 'forgotten')),
    constraint board_questions_published check (num_nulls(published_at, published_by) in (0, 2)),
    constraint board_questions_removed check (num_nulls(removed_at, removed_why) in (0, 2)),
    constraint board_questions_public_while_it_stands check (
      (words is not null) = (published_at is not null and removed_at is null) and (name is null or words is not null))
  );
  create index board_questions_public on ${cell}.board_questions (published_at desc, id desc) where words is not null;
  create index board_questions_public_of_home on ${cell}.board_questions (home_id, published_at desc, id desc)
    where words is not null;
  create index board_questions_waiting on ${cell}.board_questions (asked_at) where published_at is null and removed_at is null;

  create table ${cell}.board_answers (
    id uuid constraint board_answers_pkey primary key,
    question_id uuid not null constraint board_answers_question_fkey references ${cell}.board_questions (id),
    words text constraint board_answers_words_length check (char_length(words) between 1 and 1000),
    role text not null constraint board_answers_role check (role in ('host', 'deputy', 'rights', 'counsellor', 'mediator')),
    home_id uuid constraint board_answers_home_fkey references ${cell}.homes (id),
    answered_at timestamptz not null,
    answered_by uuid not null constraint board_answers_answered_by_fkey references ${cell}.people (id),
    removed_at timestamptz,
    removed_by uuid constraint board_answers_removed_by_fkey references ${cell}.people (id),
    constraint board_answers_removed check (
      (removed_by is null or removed_at is not null) and (words is null) = (removed_at is not null))
  );
  create index board_answers_of_one on ${cell}.board_answers (question_id, id);
`;

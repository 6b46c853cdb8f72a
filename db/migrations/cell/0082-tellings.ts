/**
 * Each woman whom a roster brought with a phone is told by one text: who is to be in touch with her, and how she says that nobody
 * shall. Its code is nowhere, only its hash; it holds until the roster's last day, and goes with it. `text_at`: from then on the text
 * may be sent; none where it is on its way, was sent, or is not tried any more.
 */
export const up = (cell: string) => `
  create table ${cell}.tellings (
    id uuid constraint tellings_pkey primary key,
    roster_id uuid not null constraint tellings_roster_fkey references ${cell}.rosters (id),
    person_id uuid not null constraint tellings_person_fkey references ${cell}.people (id),
    code_hash bytea not null constraint tellings_code_hash check (octet_length(code_hash) = 32),
    expires_on date not null,
    written_at timestamptz not null,
    text_at timestamptz,
    tries integer not null default 0 constraint tellings_tries check (tries between 0 and 3),
    answered_at timestamptz,
    constraint tellings_once unique (person_id),
    constraint tellings_one_code unique (code_hash)
  );
  create index tellings_to_text on ${cell}.tellings (text_at, id) where text_at is not null;
  create index tellings_of_roster on ${cell}.tellings (roster_id);
  create index tellings_expire on ${cell}.tellings (expires_on);
`;

/**
 * What she does herself is told her in the same breath: the line of her inbox is written with her sign-up and no letter
 * goes round by the queue. It says that she signed up; what that brought stands in the claim's own history. A letter
 * that waits while this runs becomes such a line. The kinds are a type, which PostgreSQL need not read anew for each row; a
 * value that is added to it later cannot be used in the transaction that adds it, so the next steps' kinds stand here. Nobody is told anything who has been erased: the line names her by a
 * key that goes with her, so that whoever is told is there until the end of the transaction.
 */
export const up = (cell: string) => `
  create type ${cell}.notice_kind as enum ('signup-placed', 'place-offered', 'place-freed', 'offer-lapsed',
    'signup-withdrawn', 'activity-cancelled', 'activity-changed', 'activity-near', 'suggestion-answered',
    'suggestion-closed', 'question-answered', 'question-removed', 'second-step-set', 'second-step-reset',
    'host-appointed', 'appointment-extended', 'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened',
    'home-announcement');
  alter table ${cell}.notices drop constraint notices_kind, drop constraint notices_letter_key,
    drop column place_in_queue,
    alter column letter_id drop not null,
    alter column kind type ${cell}.notice_kind using
      (case when kind in ('signup-confirmed', 'signup-waiting') then 'signup-placed' else kind end)::${cell}.notice_kind;
  drop index ${cell}.notices_by_person;
  create index notices_by_person on ${cell}.notices (person_id, at, id);
  create unique index notices_once_a_letter on ${cell}.notices (letter_id, person_id) where letter_id is not null;

  alter table ${cell}.people
    add column present_id uuid generated always as (case when erased_at is null then id end) stored,
    add constraint people_present_key unique (present_id);
  alter table ${cell}.notices drop constraint notices_person_fkey,
    add constraint notices_person_fkey foreign key (person_id) references ${cell}.people (present_id);

  insert into ${cell}.notices (id, person_id, kind, signup_id, letter_id, at)
  select o.id, s.person_id, 'signup-placed', s.id, o.id, o.at
  from ${cell}.outbox o
  join ${cell}.signups s on s.id = o.subject_id
  join ${cell}.people p on p.id = s.person_id and p.account_id is not null
  where o.topic = 'signup-placed' and o.done_at is null;
  update ${cell}.outbox set done_at = at, pumped_at = coalesce(pumped_at, at)
  where topic = 'signup-placed' and done_at is null;
`;

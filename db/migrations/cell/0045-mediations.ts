/**
 * The docket of a mediation, of a case. Everybody's words in it are sealed; a column in the clear holds an id, a time, a
 * number of ours or one of our own words. Two sides and never more, neither of them the one who asked. What was said with
 * one side alone stands in a table of its own, which nobody but its writer reads. An agreement takes effect at once where it
 * is oral, and else when both sides, the mediator and the committee have signed and sealed it. Words are null once their case is
 * forgotten.
 */
export const up = (cell: string) => `
  create table ${cell}.mediation_committees (
    id uuid constraint mediation_committees_pkey primary key,
    name text not null,
    number text not null,
    valid_from date not null,
    valid_until date,
    added_at timestamptz not null,
    added_by uuid not null constraint mediation_committees_added_by_fkey references ${cell}.people (id),
    constraint mediation_committees_dated check (valid_until >= valid_from is not false)
  );
  create unique index mediation_committees_one_in_force on ${cell}.mediation_committees (number) where valid_until is null;

  create table ${cell}.mediations (
    id uuid constraint mediations_pkey primary key,
    case_id uuid not null constraint mediations_case_fkey references ${cell}.cases (id),
    committee_id uuid not null constraint mediations_committee_fkey references ${cell}.mediation_committees (id),
    year integer not null,
    seq integer not null constraint mediations_seq check (seq >= 1),
    dispute text not null constraint mediations_dispute
      check (dispute in ('neighbours', 'family', 'marriage', 'inheritance', 'support', 'housing', 'land', 'debt', 'work', 'damage', 'other')),
    origin text not null constraint mediations_origin check (origin in ('offered', 'both-applied', 'entrusted')),
    state text not null constraint mediations_state check (state in
      ('asking', 'agreed', 'settled', 'in-force', 'kept', 'refused', 'failed', 'withdrawn', 'other-way', 'violence')),
    mediator_id uuid not null constraint mediations_mediator_fkey references ${cell}.people (id),
    opened_at timestamptz not null,
    opened_by uuid not null constraint mediations_opened_by_fkey references ${cell}.people (id),
    ended_at timestamptz,
    ended_by uuid constraint mediations_ended_by_fkey references ${cell}.people (id),
    constraint mediations_one_a_number unique (committee_id, year, seq),
    constraint mediations_ended check (num_nulls(ended_at, ended_by) in (0, 2)
      and (ended_at is null) = (state in ('asking', 'agreed', 'settled', 'in-force')))
  );
  create unique index mediations_one_open on ${cell}.mediations (case_id) where ended_at is null;
  create index mediations_of_one on ${cell}.mediations (case_id, id);
  create index mediations_of_a_mediator on ${cell}.mediations (mediator_id, opened_at);
  create index mediations_by_opening on ${cell}.mediations (opened_at);

  create table ${cell}.mediation_stories (
    id uuid constraint mediation_stories_pkey primary key,
    mediation_id uuid not null constraint mediation_stories_one unique
      constraint mediation_stories_mediation_fkey references ${cell}.mediations (id),
    case_id uuid not null constraint mediation_stories_case_fkey references ${cell}.cases (id),
    words bytea,
    written_by uuid not null constraint mediation_stories_written_by_fkey references ${cell}.people (id),
    ending bytea
  );
  create index mediation_stories_of_one on ${cell}.mediation_stories (case_id);

  create table ${cell}.mediation_sides (
    id uuid constraint mediation_sides_pkey primary key,
    mediation_id uuid not null constraint mediation_sides_mediation_fkey references ${cell}.mediations (id),
    case_id uuid not null constraint mediation_sides_case_fkey references ${cell}.cases (id),
    side text not null constraint mediation_sides_side check (side in ('one', 'other')),
    particulars bytea,
    added_by uuid not null constraint mediation_sides_added_by_fkey references ${cell}.people (id),
    rights_read_on date,
    rights_read_how text constraint mediation_sides_rights_read_how check (rights_read_how in ('aloud', 'on-paper', 'by-phone')),
    agreed_at timestamptz,
    refused_at timestamptz,
    accepted_mediator_at timestamptz,
    receipt_hash text constraint mediation_sides_one_a_code unique,
    constraint mediation_sides_two unique (mediation_id, side),
    constraint mediation_sides_rights_read check (num_nulls(rights_read_on, rights_read_how) in (0, 2)),
    constraint mediation_sides_knowing check (agreed_at is null or rights_read_on is not null)
  );
  create index mediation_sides_of_one on ${cell}.mediation_sides (case_id);

  create table ${cell}.mediation_guests (
    id uuid constraint mediation_guests_pkey primary key,
    mediation_id uuid not null constraint mediation_guests_mediation_fkey references ${cell}.mediations (id),
    case_id uuid not null constraint mediation_guests_case_fkey references ${cell}.cases (id),
    kind text not null constraint mediation_guests_kind
      check (kind in ('relative', 'neighbour', 'expert', 'friend', 'party-secretary')),
    words bytea,
    added_at timestamptz not null,
    added_by uuid not null constraint mediation_guests_added_by_fkey references ${cell}.people (id),
    one_agreed_at timestamptz,
    other_agreed_at timestamptz,
    declined_at timestamptz
  );
  create index mediation_guests_of_one on ${cell}.mediation_guests (case_id, id);

  create table ${cell}.mediation_sittings (
    id uuid constraint mediation_sittings_pkey primary key,
    mediation_id uuid not null constraint mediation_sittings_mediation_fkey references ${cell}.mediations (id),
    case_id uuid not null constraint mediation_sittings_case_fkey references ${cell}.cases (id),
    starts_at timestamptz not null,
    place bytea,
    arranged_by uuid not null constraint mediation_sittings_arranged_by_fkey references ${cell}.people (id),
    called_off_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid constraint mediation_sittings_recorded_by_fkey references ${cell}.people (id),
    record bytea,
    constraint mediation_sittings_recorded check (
      num_nulls(recorded_at, recorded_by) in (0, 2) and (record is null or recorded_at is not null)),
    constraint mediation_sittings_held_or_not check (num_nulls(called_off_at, recorded_at) >= 1)
  );
  create index mediation_sittings_of_one on ${cell}.mediation_sittings (case_id, id);

  create table ${cell}.mediation_caucuses (
    id uuid constraint mediation_caucuses_pkey primary key,
    mediation_id uuid not null constraint mediation_caucuses_mediation_fkey references ${cell}.mediations (id),
    case_id uuid not null constraint mediation_caucuses_case_fkey references ${cell}.cases (id),
    side text not null constraint mediation_caucuses_side check (side in ('one', 'other')),
    words bytea,
    written_at timestamptz not null,
    written_by uuid not null constraint mediation_caucuses_written_by_fkey references ${cell}.people (id)
  );
  create index mediation_caucuses_of_one on ${cell}.mediation_caucuses (case_id, id);

  create table ${cell}.mediation_agreements (
    id uuid constraint mediation_agreements_pkey primary key,
    mediation_id uuid not null constraint mediation_agreements_one unique
      constraint mediation_agreements_mediation_fkey references ${cell}.mediations (id),
    case_id uuid not null constraint mediation_agreements_case_fkey references ${cell}.cases (id),
    form text not null constraint mediation_agreements_form check (form in ('written', 'oral')),
    of_status boolean not null,
    terms bytea,
    made_on date not null,
    made_by uuid not null constraint mediation_agreements_made_by_fkey references ${cell}.people (id),
    in_force_on date,
    confirmation_asked_on date,
    confirmed_on date,
    constraint mediation_agreements_in_force check (in_force_on >= made_on is not false),
    constraint mediation_agreements_oral check (form = 'written' or in_force_on is not null),
    constraint mediation_agreements_confirmed check (
      confirmation_asked_on is null or (form = 'written' and not of_status and in_force_on is not null))
  );
  create index mediation_agreements_of_one on ${cell}.mediation_agreements (case_id);

  create table ${cell}.mediation_marks (
    id uuid constraint mediation_marks_pkey primary key,
    agreement_id uuid not null constraint mediation_marks_agreement_fkey references ${cell}.mediation_agreements (id),
    case_id uuid not null constraint mediation_marks_case_fkey references ${cell}.cases (id),
    whose text not null constraint mediation_marks_whose check (whose in ('one', 'other', 'mediator', 'committee')),
    how text not null constraint mediation_marks_how check (how in ('signed', 'sealed', 'fingerprint')),
    marked_on date not null,
    file_id uuid,
    noted_by uuid not null constraint mediation_marks_noted_by_fkey references ${cell}.people (id),
    constraint mediation_marks_file_fkey foreign key (file_id, case_id) references ${cell}.case_files (id, case_id),
    constraint mediation_marks_one_each unique (agreement_id, whose),
    constraint mediation_marks_a_committee_seals check (whose <> 'committee' or how = 'sealed'),
    constraint mediation_marks_a_mediator_signs check (whose <> 'mediator' or how = 'signed')
  );
  create index mediation_marks_of_one on ${cell}.mediation_marks (case_id);

  create table ${cell}.mediation_promises (
    id uuid constraint mediation_promises_pkey primary key,
    agreement_id uuid not null constraint mediation_promises_agreement_fkey references ${cell}.mediation_agreements (id),
    case_id uuid not null constraint mediation_promises_case_fkey references ${cell}.cases (id),
    side text not null constraint mediation_promises_side check (side in ('one', 'other')),
    words bytea,
    due_on date not null,
    set_by uuid not null constraint mediation_promises_set_by_fkey references ${cell}.people (id),
    looked_on date,
    looked_by uuid constraint mediation_promises_looked_by_fkey references ${cell}.people (id),
    kept boolean,
    remark bytea,
    constraint mediation_promises_looked check (num_nulls(looked_on, looked_by, kept) in (0, 3))
  );
  create index mediation_promises_of_one on ${cell}.mediation_promises (case_id, id);
`;

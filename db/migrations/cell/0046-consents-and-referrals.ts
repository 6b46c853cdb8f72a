/**
 * To whom something of a case may be told, and what was told. `receivers`: the district's own directory of bodies that are no
 * users here. `case_consents`: one recipient, one purpose, on one ground of the law; which fields, who stood for a child and
 * what was said are sealed. `case_referrals`: what was told to one receiver on one consent of the same case; its parcel, receipt
 * and answer are sealed. `referral_links`: of a link there is kept a hash of its secret and a keyed hash of its code alone, so
 * that a copy of the database opens none. `case_erasures`: she has asked for her words to be erased, which waits.
 */
export const up = (cell: string) => `
  create table ${cell}.receivers (
    id uuid constraint receivers_pkey primary key,
    kind text not null constraint receivers_kind check (kind in (
      'police', 'court', 'civil-affairs', 'justice-office', 'hospital', 'hotline-12345', 'legal-aid', 'shelter', 'other')),
    name text not null constraint receivers_name check (char_length(name) between 1 and 100),
    phone text constraint receivers_phone check (char_length(phone) between 1 and 40),
    address text constraint receivers_address check (char_length(address) between 1 and 200),
    added_at timestamptz not null,
    added_by uuid not null constraint receivers_added_by_fkey references ${cell}.people (id),
    ended_at timestamptz,
    ended_by uuid constraint receivers_ended_by_fkey references ${cell}.people (id),
    constraint receivers_ended check (num_nulls(ended_at, ended_by) in (0, 2))
  );
  create unique index receivers_once on ${cell}.receivers (kind, name) where ended_at is null;

  create table ${cell}.case_consents (
    id uuid constraint case_consents_pkey primary key,
    case_id uuid not null constraint case_consents_case_fkey references ${cell}.cases (id),
    recipient text not null constraint case_consents_recipient check (recipient in (
      'receiver', 'mediator', 'counsellor', 'lawyer', 'home', 'relative', 'other')),
    receiver_id uuid constraint case_consents_receiver_fkey references ${cell}.receivers (id),
    purpose text not null constraint case_consents_purpose check (purpose in (
      'protection', 'protection-order', 'medical-care', 'shelter', 'relief', 'legal-aid', 'court-case', 'mediation',
      'counselling', 'complaint', 'company')),
    basis text not null constraint case_consents_basis check (basis in ('consent', 'legal-duty', 'emergency')),
    how text not null constraint case_consents_how check (how in ('in-person', 'by-phone', 'in-writing', 'not-asked')),
    notice text,
    particulars bytea,
    given_at timestamptz not null,
    ends_on date,
    recorded_at timestamptz not null,
    recorded_by uuid not null constraint case_consents_recorded_by_fkey references ${cell}.people (id),
    told_at timestamptz,
    told_by uuid constraint case_consents_told_by_fkey references ${cell}.people (id),
    withdrawn_at timestamptz,
    withdrawn_by uuid constraint case_consents_withdrawn_by_fkey references ${cell}.people (id),
    constraint case_consents_one_of_a_case unique (case_id, id),
    constraint case_consents_to_a_receiver check ((recipient = 'receiver') = (receiver_id is not null)),
    constraint case_consents_asked check ((basis = 'consent') = (how <> 'not-asked') and (basis = 'consent') = (notice is not null)),
    constraint case_consents_told check (num_nulls(told_at, told_by) in (0, 2) and (told_at is null or basis <> 'consent')),
    constraint case_consents_withdrawn check (
      (withdrawn_by is null or withdrawn_at is not null) and (withdrawn_at is null or basis = 'consent'))
  );
  create index case_consents_of_one on ${cell}.case_consents (case_id, id);

  create table ${cell}.case_referrals (
    id uuid constraint case_referrals_pkey primary key,
    case_id uuid not null constraint case_referrals_case_fkey references ${cell}.cases (id),
    consent_id uuid not null,
    receiver_id uuid not null constraint case_referrals_receiver_fkey references ${cell}.receivers (id),
    parcel bytea,
    sent_at timestamptz not null,
    sent_by uuid not null constraint case_referrals_sent_by_fkey references ${cell}.people (id),
    answer_by timestamptz not null,
    opened_at timestamptz,
    received_at timestamptz,
    receipt bytea,
    reminded_at timestamptz,
    urged_at timestamptz,
    answered_at timestamptz,
    answer bytea,
    closed_at timestamptz,
    closed_by uuid constraint case_referrals_closed_by_fkey references ${cell}.people (id),
    constraint case_referrals_one_of_a_case unique (case_id, id),
    constraint case_referrals_consent_fkey foreign key (case_id, consent_id)
      references ${cell}.case_consents (case_id, id),
    constraint case_referrals_received check (receipt is null or received_at is not null),
    constraint case_referrals_answered check (answer is null or answered_at is not null),
    constraint case_referrals_closed check (num_nulls(closed_at, closed_by) in (0, 2))
  );
  create index case_referrals_of_one on ${cell}.case_referrals (case_id, id);

  create table ${cell}.referral_links (
    id uuid constraint referral_links_pkey primary key,
    case_id uuid not null,
    referral_id uuid not null,
    secret_hash bytea not null constraint referral_links_secret_hash check (octet_length(secret_hash) = 32),
    code_mark bytea not null constraint referral_links_code_mark check (octet_length(code_mark) = 32),
    made_at timestamptz not null,
    made_by uuid not null constraint referral_links_made_by_fkey references ${cell}.people (id),
    expires_at timestamptz not null,
    wrong_tries integer not null default 0,
    opened_at timestamptz,
    dead_at timestamptz,
    constraint referral_links_referral_fkey foreign key (case_id, referral_id)
      references ${cell}.case_referrals (case_id, id),
    constraint referral_links_expires check (expires_at > made_at),
    constraint referral_links_five_tries check (
      wrong_tries >= 0 and wrong_tries <= 5 and (wrong_tries < 5 or dead_at is not null))
  );
  create unique index referral_links_one_alive on ${cell}.referral_links (referral_id) where opened_at is null and dead_at is null;
  create index referral_links_of_one on ${cell}.referral_links (case_id, id);

  create table ${cell}.case_erasures (
    id uuid constraint case_erasures_pkey primary key,
    case_id uuid not null constraint case_erasures_case_fkey references ${cell}.cases (id),
    asked_at timestamptz not null,
    waits_until timestamptz not null,
    taken_back_at timestamptz,
    decided_at timestamptz,
    decided_by uuid constraint case_erasures_decided_by_fkey references ${cell}.people (id),
    confirmed boolean,
    words bytea,
    constraint case_erasures_waits check (waits_until > asked_at),
    constraint case_erasures_decided check (
      num_nulls(decided_at, decided_by, confirmed) in (0, 3) and (decided_at is null or decided_at >= waits_until)),
    constraint case_erasures_ended_once check (taken_back_at is null or decided_at is null)
  );
  create unique index case_erasures_one_asked on ${cell}.case_erasures (case_id) where taken_back_at is null and decided_at is null;
`;

-- Printed from the catalog of a migrated database by `npx weijia generate`; change db/migrations instead.
-- The text is the same on PostgreSQL 15 and 18, and it can be run where the extensions and both roles stand.

create extension if not exists btree_gist;
create extension if not exists cube;

-- What all cells share
create schema commons;

create table commons.cells (
  number smallint not null,
  schema text not null,
  division_code text not null,
  name text not null,
  constraint cells_pkey PRIMARY KEY (number),
  constraint cells_number CHECK (((number >= 1) AND (number <= 4095))),
  constraint cells_schema_key UNIQUE (schema),
  constraint cells_schema_shape CHECK ((schema ~ '^d[0-9]{2,12}$'::text))
);

create table commons.divisions (
  code text not null,
  name text not null,
  level text not null,
  parent_code text,
  valid_from date not null,
  valid_to date,
  source text not null,
  lat double precision,
  lng double precision,
  merged_into text,
  constraint divisions_pkey PRIMARY KEY (code, valid_from),
  constraint divisions_code_shape CHECK ((code ~ '^[0-9]{2,20}$'::text)),
  constraint divisions_ended_versions_apart EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((valid_to IS NOT NULL)),
  constraint divisions_lat CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision))),
  constraint divisions_level CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'town'::text, 'village'::text]))),
  constraint divisions_lng CHECK (((lng >= ('-180'::integer)::double precision) AND (lng <= (180)::double precision))),
  constraint divisions_merged CHECK (((merged_into IS NULL) OR ((valid_to IS NOT NULL) AND (merged_into <> code)))),
  constraint divisions_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint divisions_period CHECK ((valid_to > valid_from)),
  constraint divisions_place CHECK (((lat IS NULL) = (lng IS NULL)))
);
CREATE INDEX divisions_by_parent ON commons.divisions USING btree (parent_code, code);
CREATE INDEX divisions_by_what_they_became ON commons.divisions USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE UNIQUE INDEX divisions_one_standing_version ON commons.divisions USING btree (code) WHERE (valid_to IS NULL);

create table commons.former_homes (
  id uuid not null,
  cell smallint not null,
  leads_to uuid not null,
  constraint former_homes_pkey PRIMARY KEY (id)
);
CREATE INDEX former_homes_by_code ON commons.former_homes USING btree ("right"((id)::text, 12));
CREATE INDEX former_homes_by_goal ON commons.former_homes USING btree (leads_to);

create table commons.homes (
  id uuid not null,
  cell smallint not null,
  division_code text not null,
  point cube not null,
  open_minutes int4multirange not null,
  offers text[] not null,
  words tsvector not null default ''::tsvector,
  words_edition smallint not null default 0,
  words_until timestamp with time zone,
  instead_minutes int4multirange not null default '{}'::int4multirange,
  extra_minutes int4multirange not null default '{}'::int4multirange,
  keeps_festivals boolean not null default false,
  timetable text not null default ''::text,
  entry text not null,
  constraint homes_pkey PRIMARY KEY (id)
);
CREATE INDEX homes_by_code ON commons.homes USING btree ("right"((id)::text, 12));
CREATE INDEX homes_by_division ON commons.homes USING btree (division_code, id);
CREATE INDEX homes_by_name ON commons.homes USING gin (ts_filter(words, '{a}'::"char"[]));
CREATE INDEX homes_by_offer ON commons.homes USING gin (offers);
CREATE INDEX homes_by_point ON commons.homes USING gist (point);
CREATE INDEX homes_by_words ON commons.homes USING gin (words);
CREATE INDEX homes_by_words_edition ON commons.homes USING btree (cell, words_edition);
CREATE INDEX homes_by_words_until ON commons.homes USING btree (cell, words_until) WHERE (words_until IS NOT NULL);

create table commons.key_custody (
  id uuid not null,
  kind text not null,
  master text not null,
  split text not null,
  officers text[] not null,
  done_at timestamp with time zone not null,
  constraint key_custody_pkey PRIMARY KEY (id),
  constraint key_custody_kind CHECK ((kind = ANY (ARRAY['split'::text, 'rehearsal'::text]))),
  constraint key_custody_master CHECK ((master ~ '^[0-9a-f]{16}$'::text)),
  constraint key_custody_officers CHECK ((cardinality(officers) =
CASE kind
    WHEN 'split'::text THEN 3
    ELSE 2
END)),
  constraint key_custody_split CHECK ((split ~ '^[0-9a-f]{4}$'::text))
);
CREATE UNIQUE INDEX key_custody_one_split ON commons.key_custody USING btree (master, split) WHERE (kind = 'split'::text);

create table commons.schema_migrations (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table commons.schema_migrations_lock (
  id character varying(255) not null,
  is_locked integer not null default 0,
  constraint schema_migrations_lock_pkey PRIMARY KEY (id)
);

alter table commons.former_homes add constraint former_homes_cell_fkey FOREIGN KEY (cell) REFERENCES commons.cells(number) ON DELETE CASCADE;
alter table commons.homes add constraint homes_cell_fkey FOREIGN KEY (cell) REFERENCES commons.cells(number) ON DELETE CASCADE;

grant usage on schema commons to weijia_app;

grant select on commons.cells to weijia_app;
grant delete, insert, select, update on commons.divisions to weijia_app;
grant delete, insert, select, update on commons.former_homes to weijia_app;
grant delete, insert, select, update on commons.homes to weijia_app;
grant select on commons.schema_migrations to weijia_app;

alter table commons.divisions enable row level security;

create policy divisions_delete on commons.divisions for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy divisions_insert on commons.divisions for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy divisions_select on commons.divisions for select to weijia_app using (true);
create policy divisions_update on commons.divisions for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));

-- Sign-in
create schema accounts;

create table accounts.account (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_outside_key UNIQUE (provider_id, account_id)
);
CREATE INDEX account_by_user ON accounts.account USING btree (user_id);

create table accounts.codes (
  id uuid not null,
  phone_key text not null,
  code_hash text not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries smallint not null default 0,
  used_at timestamp with time zone,
  constraint codes_pkey PRIMARY KEY (id),
  constraint codes_tries CHECK (((tries >= 0) AND (tries <= 5)))
);
CREATE INDEX codes_by_phone ON accounts.codes USING btree (phone_key, sent_at);
CREATE INDEX codes_by_time ON accounts.codes USING btree (sent_at);

create table accounts.memberships (
  account_id uuid not null,
  cell smallint not null,
  person_id uuid not null,
  joined_at timestamp with time zone not null,
  constraint memberships_pkey PRIMARY KEY (account_id, cell),
  constraint memberships_person_key UNIQUE (person_id)
);

create table accounts.passkeys (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key text not null,
  sign_count bigint not null,
  device text,
  made_at timestamp with time zone not null,
  last_used_on date,
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_credential_key UNIQUE (credential_id),
  constraint passkeys_device CHECK ((device = ANY (ARRAY['iphone'::text, 'ipad'::text, 'android'::text, 'harmony'::text, 'windows'::text, 'mac'::text, 'linux'::text])))
);
CREATE INDEX passkeys_by_account ON accounts.passkeys USING btree (account_id);

create table accounts.recovery_codes (
  account_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (account_id, code_hash)
);

create table accounts.schema_migrations (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table accounts.schema_migrations_lock (
  id character varying(255) not null,
  is_locked integer not null default 0,
  constraint schema_migrations_lock_pkey PRIMARY KEY (id)
);

create table accounts.second_steps (
  account_id uuid not null,
  secret_sealed text not null,
  used_step integer not null,
  wrong_tries integer not null default 0,
  waits_until timestamp with time zone,
  set_at timestamp with time zone not null,
  constraint second_steps_pkey PRIMARY KEY (account_id),
  constraint second_steps_wrong_tries CHECK ((wrong_tries >= 0))
);

create table accounts.session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  device text,
  last_used_on date,
  second_step_until timestamp with time zone,
  key_name text,
  came_by uuid,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_device CHECK ((device = ANY (ARRAY['iphone'::text, 'ipad'::text, 'android'::text, 'harmony'::text, 'windows'::text, 'mac'::text, 'linux'::text]))),
  constraint session_key_name CHECK (((char_length(key_name) >= 1) AND (char_length(key_name) <= 60))),
  constraint session_token_key UNIQUE (token)
);
CREATE INDEX session_by_came_by ON accounts.session USING btree (came_by) WHERE (came_by IS NOT NULL);
CREATE INDEX session_by_user ON accounts.session USING btree (user_id);

create table accounts.severed_outside (
  account_id uuid not null,
  provider_id text not null,
  severed_at timestamp with time zone not null,
  constraint severed_outside_pkey PRIMARY KEY (account_id, provider_id)
);

create table accounts.texts (
  id uuid not null,
  phone_masked text not null,
  body text not null,
  at timestamp with time zone not null,
  constraint texts_pkey PRIMARY KEY (id),
  constraint texts_phone_masked CHECK ((phone_masked ~ '^[0-9]{3}[*]{4}[0-9]{4}$'::text))
);
CREATE INDEX texts_by_time ON accounts.texts USING btree (at);

create table accounts."user" (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  phone_number text,
  phone_number_verified boolean,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email),
  constraint user_phone_number_form CHECK ((phone_number ~ '^1[0-9]{10}$'::text)),
  constraint user_phone_number_key UNIQUE (phone_number)
);

create table accounts.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_by_identifier ON accounts.verification USING btree (identifier);

alter table accounts.account add constraint account_user_fkey FOREIGN KEY (user_id) REFERENCES accounts."user"(id) ON DELETE CASCADE;
alter table accounts.memberships add constraint memberships_account_fkey FOREIGN KEY (account_id) REFERENCES accounts."user"(id) ON DELETE CASCADE;
alter table accounts.passkeys add constraint passkeys_account_fkey FOREIGN KEY (account_id) REFERENCES accounts.second_steps(account_id) ON DELETE CASCADE;
alter table accounts.recovery_codes add constraint recovery_codes_account_fkey FOREIGN KEY (account_id) REFERENCES accounts.second_steps(account_id) ON DELETE CASCADE;
alter table accounts.second_steps add constraint second_steps_account_fkey FOREIGN KEY (account_id) REFERENCES accounts."user"(id) ON DELETE CASCADE;
alter table accounts.session add constraint session_came_by_fkey FOREIGN KEY (came_by) REFERENCES accounts.account(id) ON DELETE CASCADE;
alter table accounts.session add constraint session_user_fkey FOREIGN KEY (user_id) REFERENCES accounts."user"(id) ON DELETE CASCADE;
alter table accounts.severed_outside add constraint severed_outside_account_fkey FOREIGN KEY (account_id) REFERENCES accounts."user"(id) ON DELETE CASCADE;

grant usage on schema accounts to weijia_signin;

grant delete, insert, select, update on accounts.account to weijia_signin;
grant delete, insert, select, update on accounts.codes to weijia_signin;
grant delete, insert, select, update on accounts.memberships to weijia_signin;
grant delete, insert, select, update on accounts.passkeys to weijia_signin;
grant delete, insert, select, update on accounts.recovery_codes to weijia_signin;
grant select on accounts.schema_migrations to weijia_signin;
grant delete, insert, select, update on accounts.second_steps to weijia_signin;
grant delete, insert, select, update on accounts.session to weijia_signin;
grant delete, insert, select, update on accounts.severed_outside to weijia_signin;
grant delete, insert, select, update on accounts.texts to weijia_signin;
grant delete, insert, select, update on accounts."user" to weijia_signin;
grant delete, insert, select, update on accounts.verification to weijia_signin;

-- A cell: each has these tables under its own name
create schema d370215;

create type d370215.claim_event_kind as enum ('opened', 'confirmed', 'queued', 'offered', 'accepted', 'promoted', 'released', 'declined', 'lapsed', 'left-queue', 'resized', 'closed');
create type d370215.notice_kind as enum ('signup-placed', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn', 'activity-cancelled', 'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed', 'question-answered', 'question-removed', 'second-step-set', 'second-step-reset', 'host-appointed', 'appointment-extended', 'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened', 'home-announcement', 'activities-came', 'outside-severed', 'request-came', 'request-handed', 'request-due', 'request-lapsed', 'request-answered', 'case-joined', 'case-glass-broken', 'case-glass-to-review', 'case-closing-asked', 'case-follow-up-due', 'case-left-alone', 'case-lead-changed', 'case-lead-doubted', 'case-clock-due', 'consultation-booked', 'consultation-given-up', 'consultation-called-off', 'talent-asked', 'talent-answered', 'request-erasure-asked', 'request-help-wanted', 'request-said-more', 'request-withdrawn', 'desk-without-reader', 'desk-late', 'desk-help-wanted', 'case-violence-found', 'case-consent-withdrawn', 'case-erasure-asked', 'contact-unopened', 'message-to-pass');
create type d370215.thing_kind as enum ('seats', 'slots');

create table d370215.activities (
  id uuid not null,
  home_id uuid not null,
  thing_id uuid,
  place_id uuid,
  title text not null,
  summary text not null,
  bring text,
  leader text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  announced_at timestamp with time zone not null,
  announced_by uuid,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  cancelled_why text,
  for_whom text[] not null default '{}'::text[],
  closed_at timestamp with time zone,
  closed_by uuid,
  closing_line text,
  reminded_until timestamp with time zone,
  spared_at timestamp with time zone,
  spared_by uuid,
  constraint activities_pkey PRIMARY KEY (id),
  constraint activities_bring_length CHECK ((char_length(bring) <= 200)),
  constraint activities_cancelled_why CHECK (((cancelled_why IS NULL) OR (cancelled_at IS NOT NULL))),
  constraint activities_cancelled_why_length CHECK (((char_length(cancelled_why) >= 1) AND (char_length(cancelled_why) <= 200))),
  constraint activities_closed CHECK (
CASE
    WHEN (closed_at IS NULL) THEN ((closed_by IS NULL) AND (closing_line IS NULL))
    ELSE ((closed_at >= ends_at) AND (cancelled_at IS NULL))
END),
  constraint activities_closing_line_length CHECK ((char_length(closing_line) <= 200)),
  constraint activities_for_whom CHECK ((for_whom <@ ARRAY['herself'::text, 'children'::text, 'parents'::text, 'elders'::text, 'family'::text])),
  constraint activities_leader_length CHECK ((char_length(leader) <= 60)),
  constraint activities_period CHECK ((ends_at > starts_at)),
  constraint activities_spared CHECK (((spared_at IS NULL) = (spared_by IS NULL))),
  constraint activities_summary_length CHECK ((char_length(summary) <= 2000)),
  constraint activities_thing_key UNIQUE (thing_id),
  constraint activities_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 60)))
);
CREATE INDEX activities_by_home ON d370215.activities USING btree (home_id, starts_at, id);
CREATE INDEX activities_by_time ON d370215.activities USING btree (starts_at, id);

create table d370215.activity_changes (
  id uuid not null,
  activity_id uuid not null,
  sequence integer not null,
  title_before text not null,
  title_after text not null,
  starts_before timestamp with time zone not null,
  starts_after timestamp with time zone not null,
  ends_before timestamp with time zone not null,
  ends_after timestamp with time zone not null,
  place_before text,
  place_after text,
  bring_before text,
  bring_after text,
  for_whom_before text[] not null,
  for_whom_after text[] not null,
  words_changed text[] not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint activity_changes_pkey PRIMARY KEY (id),
  constraint activity_changes_sequence CHECK ((sequence >= 1)),
  constraint activity_changes_sequence_key UNIQUE (activity_id, sequence),
  constraint activity_changes_words CHECK ((words_changed <@ ARRAY['summary'::text, 'leader'::text]))
);

create table d370215.activity_drafts (
  id uuid not null,
  home_id uuid not null,
  place_id uuid,
  title text not null,
  summary text not null,
  bring text,
  leader text,
  for_whom text[] not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  capacity integer,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  constraint activity_drafts_pkey PRIMARY KEY (id),
  constraint activity_drafts_bring_length CHECK ((char_length(bring) <= 200)),
  constraint activity_drafts_leader_length CHECK ((char_length(leader) <= 60)),
  constraint activity_drafts_summary_length CHECK ((char_length(summary) <= 2000)),
  constraint activity_drafts_title_length CHECK ((char_length(title) <= 60))
);
CREATE INDEX activity_drafts_by_home ON d370215.activity_drafts USING btree (home_id, id);

create table d370215.activity_questions (
  id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  body text,
  with_name boolean not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_to text,
  answered_at timestamp with time zone,
  answered_by uuid,
  removed_why text,
  removed_at timestamp with time zone,
  removed_by uuid,
  forgotten_at timestamp with time zone,
  constraint activity_questions_pkey PRIMARY KEY (id),
  constraint activity_questions_answer_length CHECK (((char_length(answer) >= 1) AND (char_length(answer) <= 1000))),
  constraint activity_questions_answered CHECK ((num_nulls(answered_to, answered_at, answered_by) = ANY (ARRAY[0, 3]))),
  constraint activity_questions_answered_to CHECK ((answered_to = ANY (ARRAY['everybody'::text, 'her'::text]))),
  constraint activity_questions_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 500))),
  constraint activity_questions_removed CHECK ((num_nulls(removed_at, removed_by) = ANY (ARRAY[0, 2]))),
  constraint activity_questions_removed_why_length CHECK (((char_length(removed_why) >= 1) AND (char_length(removed_why) <= 200))),
  constraint activity_questions_words CHECK (
CASE
    WHEN (forgotten_at IS NOT NULL) THEN (num_nonnulls(body, answer, removed_why) = 0)
    ELSE ((body IS NOT NULL) AND ((answer IS NULL) = (answered_at IS NULL)) AND ((removed_why IS NULL) = (removed_at IS NULL)))
END)
);
CREATE INDEX activity_questions_by_activity ON d370215.activity_questions USING btree (activity_id, id);
CREATE INDEX activity_questions_by_person ON d370215.activity_questions USING btree (person_id, asked_at);

create table d370215.announcement_homes (
  announcement_id uuid not null,
  home_id uuid not null,
  read_at timestamp with time zone,
  constraint announcement_homes_pkey PRIMARY KEY (announcement_id, home_id)
);
CREATE INDEX announcement_homes_unread ON d370215.announcement_homes USING btree (home_id) WHERE (read_at IS NULL);

create table d370215.announcements (
  id uuid not null,
  office_code text not null,
  body text not null,
  last_day date not null,
  announced_at timestamp with time zone not null,
  announced_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint announcements_pkey PRIMARY KEY (id),
  constraint announcements_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 1000))),
  constraint announcements_withdrawn CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE INDEX announcements_by_office ON d370215.announcements USING btree (office_code, id);

create table d370215.answers (
  actor_id uuid not null,
  key text not null,
  request_hash text not null,
  subject_id uuid not null,
  at timestamp with time zone not null,
  told jsonb,
  constraint answers_pkey PRIMARY KEY (actor_id, key),
  constraint answers_key_length CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200)))
);
CREATE INDEX answers_by_age ON d370215.answers USING brin (at) WITH (pages_per_range='16', autosummarize='on');

create table d370215.appointments (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  home_id uuid,
  division_code text,
  appointed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  until timestamp with time zone,
  appointed_by uuid,
  ended_by uuid,
  warned_at timestamp with time zone,
  why text,
  ended_why text,
  constraint appointments_pkey PRIMARY KEY (id),
  constraint appointments_ended_by CHECK (((ended_by IS NULL) OR (ended_at IS NOT NULL))),
  constraint appointments_ended_why CHECK (((char_length(ended_why) >= 1) AND (char_length(ended_why) <= 200))),
  constraint appointments_ended_why_of_an_end CHECK (((ended_why IS NULL) OR (ended_at IS NOT NULL))),
  constraint appointments_home_of_a_host CHECK (((role = ANY (ARRAY['host'::text, 'deputy'::text])) = (home_id IS NOT NULL))),
  constraint appointments_period CHECK ((ended_at >= appointed_at)),
  constraint appointments_reach CHECK (((home_id IS NULL) OR (division_code IS NULL))),
  constraint appointments_role CHECK ((role = ANY (ARRAY['host'::text, 'deputy'::text, 'chair'::text, 'executive'::text, 'town'::text, 'district'::text, 'rights'::text, 'counsellor'::text, 'mediator'::text, 'volunteer'::text, 'auditor'::text, 'operator'::text]))),
  constraint appointments_until CHECK ((until > appointed_at)),
  constraint appointments_warned CHECK (((warned_at IS NULL) OR (until IS NOT NULL))),
  constraint appointments_why CHECK (((char_length(why) >= 1) AND (char_length(why) <= 200)))
);
CREATE INDEX appointments_by_home ON d370215.appointments USING btree (home_id) WHERE ((ended_at IS NULL) AND (home_id IS NOT NULL));
CREATE INDEX appointments_by_person ON d370215.appointments USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX appointments_by_until ON d370215.appointments USING btree (until) WHERE ((ended_at IS NULL) AND (until IS NOT NULL));
CREATE INDEX appointments_of_person ON d370215.appointments USING btree (person_id);
CREATE UNIQUE INDEX appointments_one_at_a_time ON d370215.appointments USING btree (person_id, role, home_id, division_code) NULLS NOT DISTINCT WHERE (ended_at IS NULL);

create table d370215.attendances (
  id uuid not null,
  signup_id uuid not null,
  marked_at timestamp with time zone not null,
  marked_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  people integer not null,
  client_id uuid,
  recorded_at timestamp with time zone not null,
  constraint attendances_pkey PRIMARY KEY (id),
  constraint attendances_client_key UNIQUE (client_id),
  constraint attendances_people CHECK ((people >= 1)),
  constraint attendances_undone CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
);
CREATE INDEX attendances_by_signup ON d370215.attendances USING btree (signup_id, id);
CREATE UNIQUE INDEX attendances_one_a_marker ON d370215.attendances USING btree (signup_id, marked_by, people) WHERE (undone_at IS NULL);

create table d370215.audit (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  verb text not null,
  subject_id uuid,
  home_id uuid,
  person_id uuid,
  written_at timestamp with time zone not null default now(),
  constraint audit_pkey PRIMARY KEY (written_at, id)
);
CREATE INDEX audit_by_person ON d370215.audit USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX audit_of_what_names_nobody ON d370215.audit USING btree (subject_id, id) WHERE ((person_id IS NULL) AND (home_id IS NULL));

create table d370215.audit_seals (
  seq bigint not null,
  covers_from timestamp with time zone not null,
  covers_to timestamp with time zone not null,
  lines integer not null,
  hash text not null,
  previous_hash text not null,
  sealed_at timestamp with time zone not null,
  constraint audit_seals_pkey PRIMARY KEY (seq),
  constraint audit_seals_covers_key UNIQUE (covers_from),
  constraint audit_seals_period CHECK ((covers_to > covers_from))
);

create table d370215.board_answers (
  id uuid not null,
  question_id uuid not null,
  words text,
  role text not null,
  home_id uuid,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  constraint board_answers_pkey PRIMARY KEY (id),
  constraint board_answers_removed CHECK ((((removed_by IS NULL) OR (removed_at IS NOT NULL)) AND ((words IS NULL) = (removed_at IS NOT NULL)))),
  constraint board_answers_role CHECK ((role = ANY (ARRAY['host'::text, 'deputy'::text, 'rights'::text, 'counsellor'::text, 'mediator'::text]))),
  constraint board_answers_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000)))
);
CREATE INDEX board_answers_of_one ON d370215.board_answers USING btree (question_id, id);

create table d370215.board_questions (
  id uuid not null,
  request_id uuid not null,
  home_id uuid,
  asked_at timestamp with time zone not null,
  shows_name boolean not null,
  words text,
  name text,
  published_at timestamp with time zone,
  published_by uuid,
  removed_at timestamp with time zone,
  removed_by uuid,
  removed_why text,
  constraint board_questions_pkey PRIMARY KEY (id),
  constraint board_questions_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 40))),
  constraint board_questions_one_a_request UNIQUE (request_id),
  constraint board_questions_public_while_it_stands CHECK ((((words IS NOT NULL) = ((published_at IS NOT NULL) AND (removed_at IS NULL))) AND ((name IS NULL) OR (words IS NOT NULL)))),
  constraint board_questions_published CHECK ((num_nulls(published_at, published_by) = ANY (ARRAY[0, 2]))),
  constraint board_questions_removed CHECK ((num_nulls(removed_at, removed_why) = ANY (ARRAY[0, 2]))),
  constraint board_questions_removed_why CHECK ((removed_why = ANY (ARRAY['hers'::text, 'moderator'::text, 'needs-help'::text, 'forgotten'::text]))),
  constraint board_questions_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 500)))
);
CREATE INDEX board_questions_public ON d370215.board_questions USING btree (published_at DESC, id DESC) WHERE (words IS NOT NULL);
CREATE INDEX board_questions_public_of_home ON d370215.board_questions USING btree (home_id, published_at DESC, id DESC) WHERE (words IS NOT NULL);
CREATE INDEX board_questions_waiting ON d370215.board_questions USING btree (asked_at) WHERE ((published_at IS NULL) AND (removed_at IS NULL));

create table d370215.broken_glasses (
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  reason bytea,
  broken_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  review_on date not null,
  told_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  was_right boolean,
  review bytea,
  constraint broken_glasses_pkey PRIMARY KEY (id),
  constraint broken_glasses_by_another CHECK ((reviewed_by <> person_id)),
  constraint broken_glasses_reviewed CHECK ((num_nulls(reviewed_at, reviewed_by, was_right) = ANY (ARRAY[0, 3]))),
  constraint broken_glasses_three_hours CHECK (((ends_at > broken_at) AND (ends_at <= (broken_at + '03:00:00'::interval))))
);
CREATE INDEX broken_glasses_of_one ON d370215.broken_glasses USING btree (case_id);
CREATE UNIQUE INDEX broken_glasses_one_in_force ON d370215.broken_glasses USING btree (case_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX broken_glasses_to_end ON d370215.broken_glasses USING btree (ends_at) WHERE (ended_at IS NULL);
CREATE INDEX broken_glasses_to_review ON d370215.broken_glasses USING btree (review_on) WHERE ((reviewed_at IS NULL) AND (told_at IS NULL));

create table d370215.cares (
  link_id uuid not null,
  person_id uuid not null,
  kinds bytea not null,
  said_yes text not null,
  said_on date not null,
  keep_until date not null,
  constraint cares_pkey PRIMARY KEY (link_id),
  constraint cares_said_yes CHECK ((said_yes = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'wechat'::text]))),
  constraint cares_twelve_months CHECK ((keep_until < (said_on + '1 year'::interval)))
);
CREATE INDEX cares_kept_until ON d370215.cares USING btree (keep_until);
CREATE INDEX cares_of_person ON d370215.cares USING btree (person_id);

create table d370215.case_clocks (
  id uuid not null,
  case_id uuid not null,
  clock text not null,
  about_id uuid not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tell_at timestamp with time zone[] not null,
  stopped_at timestamp with time zone,
  constraint case_clocks_pkey PRIMARY KEY (id),
  constraint case_clocks_once UNIQUE (about_id, clock, started_at)
);
CREATE INDEX case_clocks_of_one ON d370215.case_clocks USING btree (case_id, due_at);
CREATE INDEX case_clocks_to_tell ON d370215.case_clocks USING btree ((tell_at[1])) WHERE ((stopped_at IS NULL) AND (tell_at <> '{}'::timestamp with time zone[]));

create table d370215.case_consents (
  id uuid not null,
  case_id uuid not null,
  recipient text not null,
  receiver_id uuid,
  purpose text not null,
  basis text not null,
  how text not null,
  notice text,
  particulars bytea,
  given_at timestamp with time zone not null,
  ends_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  told_at timestamp with time zone,
  told_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  file_id uuid,
  constraint case_consents_pkey PRIMARY KEY (id),
  constraint case_consents_asked CHECK ((((basis = 'consent'::text) = (how <> 'not-asked'::text)) AND ((basis = 'consent'::text) = (notice IS NOT NULL)))),
  constraint case_consents_basis CHECK ((basis = ANY (ARRAY['consent'::text, 'legal-duty'::text, 'emergency'::text]))),
  constraint case_consents_how CHECK ((how = ANY (ARRAY['in-person'::text, 'by-phone'::text, 'in-writing'::text, 'not-asked'::text]))),
  constraint case_consents_one_of_a_case UNIQUE (case_id, id),
  constraint case_consents_purpose CHECK ((purpose = ANY (ARRAY['protection'::text, 'protection-order'::text, 'medical-care'::text, 'shelter'::text, 'relief'::text, 'legal-aid'::text, 'court-case'::text, 'mediation'::text, 'counselling'::text, 'complaint'::text, 'company'::text]))),
  constraint case_consents_recipient CHECK ((recipient = ANY (ARRAY['receiver'::text, 'mediator'::text, 'counsellor'::text, 'lawyer'::text, 'home'::text, 'relative'::text, 'other'::text]))),
  constraint case_consents_to_a_receiver CHECK (((recipient = 'receiver'::text) = (receiver_id IS NOT NULL))),
  constraint case_consents_told CHECK (((num_nulls(told_at, told_by) = ANY (ARRAY[0, 2])) AND ((told_at IS NULL) OR (basis <> 'consent'::text)))),
  constraint case_consents_withdrawn CHECK ((((withdrawn_by IS NULL) OR (withdrawn_at IS NOT NULL)) AND ((withdrawn_at IS NULL) OR (basis = 'consent'::text))))
);
CREATE INDEX case_consents_of_one ON d370215.case_consents USING btree (case_id, id);

create table d370215.case_erasures (
  id uuid not null,
  case_id uuid not null,
  asked_at timestamp with time zone not null,
  waits_until timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  confirmed boolean,
  words bytea,
  constraint case_erasures_pkey PRIMARY KEY (id),
  constraint case_erasures_decided CHECK (((num_nulls(decided_at, decided_by, confirmed) = ANY (ARRAY[0, 3])) AND ((decided_at IS NULL) OR (decided_at >= waits_until)))),
  constraint case_erasures_ended_once CHECK (((taken_back_at IS NULL) OR (decided_at IS NULL))),
  constraint case_erasures_waits CHECK ((waits_until > asked_at))
);
CREATE UNIQUE INDEX case_erasures_one_asked ON d370215.case_erasures USING btree (case_id) WHERE ((taken_back_at IS NULL) AND (decided_at IS NULL));

create table d370215.case_figures (
  measure text not null,
  period text not null,
  category text not null,
  count integer,
  counted_at timestamp with time zone not null,
  constraint case_figures_pkey PRIMARY KEY (measure, period, category),
  constraint case_figures_measure CHECK ((measure = ANY (ARRAY['requests-received'::text, 'requests-answered'::text, 'requests-closed'::text, 'cases-opened'::text, 'cases-closed'::text, 'orders-filed'::text, 'orders-granted'::text, 'mediations-kept'::text, 'mediations-failed'::text, 'mediations-withdrawn'::text, 'mediations-other-way'::text]))),
  constraint case_figures_never_small CHECK ((count >= 5)),
  constraint case_figures_period CHECK ((period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'::text))
);

create table d370215.case_file_chunks (
  id uuid not null,
  case_id uuid not null,
  file_id uuid not null,
  seq integer not null,
  sealed bytea not null,
  constraint case_file_chunks_pkey PRIMARY KEY (id),
  constraint case_file_chunks_one_a_number UNIQUE (file_id, seq),
  constraint case_file_chunks_seq CHECK (((seq >= 1) AND (seq <= 80))),
  constraint case_file_chunks_small CHECK ((octet_length(sealed) <= 263168))
);

create table d370215.case_files (
  id uuid not null,
  case_id uuid not null,
  about bytea,
  bytes integer not null,
  chunks integer not null,
  kept_at timestamp with time zone not null,
  kept_by uuid not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  constraint case_files_pkey PRIMARY KEY (id),
  constraint case_files_bytes CHECK (((bytes >= 1) AND (bytes <= 20971520))),
  constraint case_files_chunks CHECK ((chunks = ((bytes + 262143) / 262144))),
  constraint case_files_of_its_case UNIQUE (id, case_id),
  constraint case_files_struck CHECK (((num_nulls(struck_at, struck_by) = ANY (ARRAY[0, 2])) AND ((struck_at IS NULL) OR (about IS NULL))))
);
CREATE INDEX case_files_of_one ON d370215.case_files USING btree (case_id, id);

create table d370215.case_follow_ups (
  id uuid not null,
  case_id uuid not null,
  clock text not null,
  due_at timestamp with time zone not null,
  told_at timestamp with time zone,
  made_at timestamp with time zone,
  made_by uuid,
  reached boolean,
  words bytea,
  constraint case_follow_ups_pkey PRIMARY KEY (id),
  constraint case_follow_ups_made CHECK ((num_nulls(made_at, made_by, reached) = ANY (ARRAY[0, 3]))),
  constraint case_follow_ups_one_a_clock UNIQUE (case_id, clock)
);
CREATE INDEX case_follow_ups_to_tell ON d370215.case_follow_ups USING btree (due_at) WHERE ((told_at IS NULL) AND (made_at IS NULL));

create table d370215.case_members (
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  is_lead boolean not null,
  joined_at timestamp with time zone not null,
  added_by uuid not null,
  left_at timestamp with time zone,
  left_why text,
  constraint case_members_pkey PRIMARY KEY (id),
  constraint case_members_left CHECK (((num_nulls(left_at, left_why) = ANY (ARRAY[0, 2])) AND ((left_at >= joined_at) IS NOT FALSE))),
  constraint case_members_left_why CHECK ((left_why = ANY (ARRAY['handed-over'::text, 'let-go'::text, 'walled'::text, 'seat-gone'::text])))
);
CREATE INDEX case_members_by_person ON d370215.case_members USING btree (person_id, case_id) WHERE (left_at IS NULL);
CREATE UNIQUE INDEX case_members_one_lead ON d370215.case_members USING btree (case_id) WHERE ((left_at IS NULL) AND is_lead);
CREATE UNIQUE INDEX case_members_one_seat ON d370215.case_members USING btree (case_id, person_id) WHERE (left_at IS NULL);

create table d370215.case_notes (
  id uuid not null,
  case_id uuid not null,
  seq integer not null,
  previous_seq integer,
  previous_hash bytea,
  hash bytea not null,
  words bytea,
  written_at timestamp with time zone not null,
  author_id uuid not null,
  author_role text not null,
  constraint case_notes_pkey PRIMARY KEY (id),
  constraint case_notes_follows CHECK (
CASE seq
    WHEN 1 THEN (num_nulls(previous_seq, previous_hash) = 2)
    ELSE ((previous_seq IS NOT NULL) AND (previous_seq = (seq - 1)) AND (previous_hash IS NOT NULL))
END),
  constraint case_notes_hash CHECK ((octet_length(hash) = 32)),
  constraint case_notes_one_a_number UNIQUE (case_id, seq),
  constraint case_notes_one_chain UNIQUE (case_id, seq, hash),
  constraint case_notes_seq CHECK ((seq >= 1))
);

create table d370215.case_parties (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  particulars bytea,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  constraint case_parties_pkey PRIMARY KEY (id),
  constraint case_parties_kind CHECK ((kind = ANY (ARRAY['herself'::text, 'child'::text, 'other-party'::text, 'kin'::text, 'witness'::text]))),
  constraint case_parties_struck CHECK ((num_nulls(struck_at, struck_by) = ANY (ARRAY[0, 2])))
);
CREATE INDEX case_parties_of_one ON d370215.case_parties USING btree (case_id, id);

create table d370215.case_plans (
  id uuid not null,
  case_id uuid not null,
  seq integer not null,
  words bytea,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint case_plans_pkey PRIMARY KEY (id),
  constraint case_plans_one_a_number UNIQUE (case_id, seq)
);

create table d370215.case_referrals (
  id uuid not null,
  case_id uuid not null,
  consent_id uuid not null,
  receiver_id uuid not null,
  parcel bytea,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  answer_by timestamp with time zone not null,
  opened_at timestamp with time zone,
  received_at timestamp with time zone,
  receipt bytea,
  reminded_at timestamp with time zone,
  urged_at timestamp with time zone,
  answered_at timestamp with time zone,
  answer bytea,
  closed_at timestamp with time zone,
  closed_by uuid,
  constraint case_referrals_pkey PRIMARY KEY (id),
  constraint case_referrals_answered CHECK (((answer IS NULL) OR (answered_at IS NOT NULL))),
  constraint case_referrals_closed CHECK ((num_nulls(closed_at, closed_by) = ANY (ARRAY[0, 2]))),
  constraint case_referrals_one_of_a_case UNIQUE (case_id, id),
  constraint case_referrals_received CHECK (((receipt IS NULL) OR (received_at IS NOT NULL)))
);
CREATE INDEX case_referrals_of_one ON d370215.case_referrals USING btree (case_id, id);

create table d370215.case_reports (
  id uuid not null,
  case_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  particulars bytea,
  ended_at timestamp with time zone,
  ended_by uuid,
  ending bytea,
  referral_id uuid,
  constraint case_reports_pkey PRIMARY KEY (id),
  constraint case_reports_ended CHECK ((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2]))),
  constraint case_reports_ended_by_a_receipt CHECK (((referral_id IS NULL) OR (ended_at IS NOT NULL)))
);
CREATE INDEX case_reports_of_one ON d370215.case_reports USING btree (case_id, id);
CREATE UNIQUE INDEX case_reports_once_a_referral ON d370215.case_reports USING btree (referral_id) WHERE (referral_id IS NOT NULL);

create table d370215.case_screens (
  id uuid not null,
  case_id uuid not null,
  seq integer not null,
  screened_at timestamp with time zone not null,
  screened_by uuid not null,
  answers bytea,
  constraint case_screens_pkey PRIMARY KEY (id),
  constraint case_screens_one_a_number UNIQUE (case_id, seq)
);

create table d370215.case_sessions (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  words bytea,
  arranged_at timestamp with time zone not null,
  arranged_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  took_place boolean,
  constraint case_sessions_pkey PRIMARY KEY (id),
  constraint case_sessions_ended CHECK ((num_nulls(ended_at, ended_by, took_place) = ANY (ARRAY[0, 3]))),
  constraint case_sessions_kind CHECK ((kind = ANY (ARRAY['talk'::text, 'call'::text, 'visit'::text, 'joint'::text, 'caucus'::text])))
);
CREATE INDEX case_sessions_of_one ON d370215.case_sessions USING btree (case_id, id);

create table d370215.case_tasks (
  id uuid not null,
  case_id uuid not null,
  words bytea,
  due_on date,
  for_id uuid not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  constraint case_tasks_pkey PRIMARY KEY (id),
  constraint case_tasks_done CHECK ((num_nulls(done_at, done_by) = ANY (ARRAY[0, 2])))
);
CREATE INDEX case_tasks_of_one ON d370215.case_tasks USING btree (case_id, id);

create table d370215.case_walls (
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  home_id uuid,
  division_code text,
  why bytea,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint case_walls_pkey PRIMARY KEY (id),
  constraint case_walls_before_one CHECK ((num_nonnulls(person_id, home_id, division_code) = 1)),
  constraint case_walls_division_code CHECK ((division_code ~ '^[0-9]{9,12}$'::text)),
  constraint case_walls_once UNIQUE NULLS NOT DISTINCT (case_id, person_id, home_id, division_code)
);

create table d370215.cases (
  id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  clock text not null,
  mediation text not null,
  notes integer not null default 0,
  notes_head bytea,
  alone_told_at timestamp with time zone,
  lead_doubted_by uuid,
  locked_at timestamp with time zone,
  locked_by uuid,
  closing_asked_at timestamp with time zone,
  closing_asked_by uuid,
  outcome text,
  reason bytea,
  closed_at timestamp with time zone,
  closed_by uuid,
  forget_on date,
  forgotten_at timestamp with time zone,
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_clock CHECK ((clock = ANY (ARRAY['danger'::text, 'urgent'::text, 'ordinary'::text, 'complex'::text]))),
  constraint cases_closed CHECK (((num_nulls(closed_at, closed_by) = ANY (ARRAY[0, 2])) AND ((closed_at IS NULL) OR (outcome IS NOT NULL)))),
  constraint cases_closing_asked CHECK (((num_nulls(closing_asked_at, closing_asked_by, outcome) = ANY (ARRAY[0, 3])) AND ((reason IS NOT NULL) = ((closing_asked_at IS NOT NULL) AND (forgotten_at IS NULL))))),
  constraint cases_forgotten CHECK (((forgotten_at IS NULL) OR ((closed_at IS NOT NULL) AND (forget_on IS NOT NULL)))),
  constraint cases_locked CHECK ((num_nulls(locked_at, locked_by) = ANY (ARRAY[0, 2]))),
  constraint cases_mediation CHECK ((mediation = ANY (ARRAY['open'::text, 'her-choice'::text, 'not-offered'::text, 'refused'::text]))),
  constraint cases_notes CHECK ((notes >= 0)),
  constraint cases_notes_head CHECK (((notes = 0) = (notes_head IS NULL))),
  constraint cases_outcome CHECK ((outcome = ANY (ARRAY['handled'::text, 'withdrawn'::text, 'other-way'::text, 'referred'::text]))),
  constraint cases_two_people_close CHECK ((closed_by <> closing_asked_by))
);
CREATE INDEX cases_to_forget ON d370215.cases USING btree (forget_on) WHERE ((forgotten_at IS NULL) AND (forget_on IS NOT NULL));

create table d370215.claim_events (
  thing_id uuid not null,
  seq bigint not null,
  kind d370215.claim_event_kind not null,
  claim_id uuid,
  units integer not null default 0,
  place_in_queue integer,
  previous_seq bigint,
  taken_before integer,
  taken_after integer not null,
  capacity integer not null,
  at timestamp with time zone not null,
  actor_id uuid,
  capacity_before integer,
  taken_claim_id uuid,
  returned_claim_id uuid,
  ended_claim_id uuid,
  constraint claim_events_pkey PRIMARY KEY (thing_id, seq),
  constraint claim_events_link_key UNIQUE (thing_id, seq, taken_after, capacity),
  constraint claim_events_taken_once UNIQUE (taken_claim_id)
);
CREATE UNIQUE INDEX claim_events_ended_once ON d370215.claim_events USING btree (claim_id) WHERE (kind = ANY (ARRAY['released'::d370215.claim_event_kind, 'declined'::d370215.claim_event_kind, 'lapsed'::d370215.claim_event_kind, 'left-queue'::d370215.claim_event_kind]));
CREATE UNIQUE INDEX claim_events_placed_once ON d370215.claim_events USING btree (claim_id) WHERE (kind = ANY (ARRAY['confirmed'::d370215.claim_event_kind, 'queued'::d370215.claim_event_kind]));

create table d370215.claims (
  id uuid not null,
  thing_id uuid not null,
  holder_id uuid not null,
  placed_by uuid not null,
  units integer not null,
  turn bigint not null,
  placed_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  ended_id uuid generated always as (
CASE
    WHEN (withdrawn_at IS NOT NULL) THEN id
    ELSE NULL::uuid
END) stored,
  offered_at timestamp with time zone,
  offer_ends_at timestamp with time zone,
  taken_id uuid generated always as (
CASE
    WHEN ((confirmed_at IS NOT NULL) OR (offered_at IS NOT NULL)) THEN id
    ELSE NULL::uuid
END) stored,
  slot_id uuid,
  constraint claims_pkey PRIMARY KEY (id),
  constraint claims_ended_key UNIQUE (ended_id),
  constraint claims_one_a_holder UNIQUE NULLS NOT DISTINCT (holder_id, thing_id, ended_id, slot_id),
  constraint claims_signup_key UNIQUE (id, holder_id, placed_by, units),
  constraint claims_sound CHECK (((units >= 1) AND (units <= 100000) AND (num_nulls(offered_at, offer_ends_at) = ANY (ARRAY[0, 2])) AND ((offer_ends_at > offered_at) IS NOT FALSE))),
  constraint claims_units_key UNIQUE (id, thing_id, units)
);
CREATE INDEX claims_lapsed ON d370215.claims USING btree (offer_ends_at, id) WHERE ((confirmed_at IS NULL) AND (withdrawn_at >= offer_ends_at));
CREATE INDEX claims_offers ON d370215.claims USING btree (offer_ends_at, id) WHERE ((offered_at IS NOT NULL) AND (confirmed_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX claims_queue ON d370215.claims USING btree (thing_id, turn) WHERE ((confirmed_at IS NULL) AND (offered_at IS NULL) AND (withdrawn_at IS NULL));

create table d370215.consultation_texts (
  id uuid not null,
  consultation_id uuid not null,
  written_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  constraint consultation_texts_pkey PRIMARY KEY (id)
);
CREATE INDEX consultation_texts_to_send ON d370215.consultation_texts USING btree (id) WHERE (taken_at IS NULL);

create table d370215.consultation_walls (
  consultation_id uuid not null,
  person_id uuid not null,
  constraint consultation_walls_pkey PRIMARY KEY (consultation_id, person_id)
);

create table d370215.consultations (
  id uuid not null,
  specialist_id uuid not null,
  place_id uuid not null,
  claim_id uuid not null,
  room_claim_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  booked_at timestamp with time zone not null,
  case_id uuid,
  booked_by uuid,
  is_first boolean,
  receipt_hash text,
  word_key bytea,
  words bytea,
  contact bytea,
  reminded_at timestamp with time zone,
  ended_at timestamp with time zone,
  ending text,
  forgotten_at timestamp with time zone,
  unopened_since timestamp with time zone,
  open_again_at timestamp with time zone,
  constraint consultations_pkey PRIMARY KEY (id),
  constraint consultations_ended CHECK ((num_nulls(ended_at, ending) = ANY (ARRAY[0, 2]))),
  constraint consultations_ending CHECK ((ending = ANY (ARRAY['took-place'::text, 'missed'::text, 'given-up'::text, 'called-off'::text]))),
  constraint consultations_forgotten_whole CHECK (((forgotten_at IS NULL) OR (num_nonnulls(receipt_hash, word_key, words, contact) = 0))),
  constraint consultations_of_a_case_or_by_code CHECK (((num_nulls(case_id, booked_by) = ANY (ARRAY[0, 2])) AND ((case_id IS NULL) OR (num_nonnulls(receipt_hash, word_key, contact) = 0)))),
  constraint consultations_one_a_claim UNIQUE (claim_id),
  constraint consultations_one_a_room_claim UNIQUE (room_claim_id),
  constraint consultations_period CHECK ((ends_at > starts_at)),
  constraint consultations_receipt_key UNIQUE (receipt_hash),
  constraint consultations_unopened CHECK (((num_nulls(unopened_since, open_again_at) = ANY (ARRAY[0, 2])) AND ((open_again_at > unopened_since) IS NOT FALSE)))
);
CREATE INDEX consultations_nameless ON d370215.consultations USING btree (booked_at) WHERE (case_id IS NULL);
CREATE INDEX consultations_of_case ON d370215.consultations USING btree (case_id, starts_at) WHERE (case_id IS NOT NULL);
CREATE INDEX consultations_of_one ON d370215.consultations USING btree (specialist_id, starts_at, id);
CREATE INDEX consultations_standing ON d370215.consultations USING btree (starts_at, id) WHERE (ended_at IS NULL);
CREATE INDEX consultations_to_forget ON d370215.consultations USING btree (starts_at) WHERE ((forgotten_at IS NULL) AND (case_id IS NULL));
CREATE INDEX consultations_to_remind ON d370215.consultations USING btree (starts_at) WHERE ((reminded_at IS NULL) AND (ended_at IS NULL) AND (contact IS NOT NULL));

create table d370215.contacts (
  id uuid not null,
  village_code text not null,
  role text not null,
  name text not null,
  phone text not null,
  constraint contacts_pkey PRIMARY KEY (id),
  constraint contacts_one_a_role UNIQUE (village_code, role),
  constraint contacts_role CHECK ((role = ANY (ARRAY['chair'::text, 'executive'::text, 'womensHome'::text])))
);

create table d370215.desk_phones (
  id uuid not null,
  phone text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint desk_phones_pkey PRIMARY KEY (id),
  constraint desk_phones_ended CHECK ((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2]))),
  constraint desk_phones_ends_after CHECK ((ended_at >= set_at)),
  constraint desk_phones_phone CHECK ((phone ~ '^[0-9+][0-9 -]{4,38}[0-9]$'::text))
);
CREATE UNIQUE INDEX desk_phones_one_stands ON d370215.desk_phones USING btree ((true)) WHERE (ended_at IS NULL);

create table d370215.district_clocks (
  id uuid not null,
  clock text not null,
  amount integer not null,
  valid_from date not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  ended_from date,
  ended_at timestamp with time zone,
  ended_by uuid,
  why text,
  constraint district_clocks_pkey PRIMARY KEY (id),
  constraint district_clocks_amount CHECK ((amount > 0)),
  constraint district_clocks_ended CHECK ((num_nulls(ended_from, ended_at, ended_by) = ANY (ARRAY[0, 3]))),
  constraint district_clocks_ends_after CHECK (((ended_from IS NULL) OR (ended_from >= valid_from))),
  constraint district_clocks_why_length CHECK (((char_length(why) >= 1) AND (char_length(why) <= 200)))
);
CREATE UNIQUE INDEX district_clocks_one_stands ON d370215.district_clocks USING btree (clock) WHERE (ended_from IS NULL);

create table d370215.door_codes (
  activity_id uuid not null,
  code text not null,
  made_at timestamp with time zone not null,
  constraint door_codes_pkey PRIMARY KEY (activity_id),
  constraint door_codes_shape CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'::text))
);

create table d370215.door_counts (
  id uuid not null,
  activity_id uuid not null,
  kind text not null,
  person_id uuid,
  women integer not null default 0,
  children integer not null default 0,
  elders integer not null default 0,
  men integer not null default 0,
  people integer not null,
  client_id uuid,
  marked_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  marked_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint door_counts_pkey PRIMARY KEY (id),
  constraint door_counts_children CHECK ((children >= 0)),
  constraint door_counts_client_key UNIQUE (client_id),
  constraint door_counts_elders CHECK ((elders >= 0)),
  constraint door_counts_kind CHECK ((kind = ANY (ARRAY['walk-in'::text, 'headcount'::text]))),
  constraint door_counts_men CHECK ((men >= 0)),
  constraint door_counts_nobody_is_a_headcount CHECK (((person_id IS NULL) OR (kind = 'walk-in'::text))),
  constraint door_counts_people CHECK (((people >= 1) AND (people <= 100000))),
  constraint door_counts_sum CHECK ((((((women + children) + elders) + men) = 0) OR ((((women + children) + elders) + men) = people))),
  constraint door_counts_undone CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint door_counts_women CHECK ((women >= 0))
);
CREATE INDEX door_counts_by_activity ON d370215.door_counts USING btree (activity_id, id);
CREATE INDEX door_counts_by_person ON d370215.door_counts USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX door_counts_one_a_person ON d370215.door_counts USING btree (activity_id, person_id) WHERE ((person_id IS NOT NULL) AND (undone_at IS NULL));

create table d370215.duty_turns (
  id uuid not null,
  on_day date not null,
  shift text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  person_id uuid not null,
  deputy_id uuid,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint duty_turns_pkey PRIMARY KEY (id),
  constraint duty_turns_one_a_shift UNIQUE (on_day, shift),
  constraint duty_turns_period CHECK ((ends_at > starts_at)),
  constraint duty_turns_shift CHECK ((shift = ANY (ARRAY['day'::text, 'night'::text, 'whole-day'::text]))),
  constraint duty_turns_two_people CHECK ((deputy_id <> person_id))
);
CREATE INDEX duty_turns_by_time ON d370215.duty_turns USING btree (starts_at, ends_at);

create table d370215.excuses (
  signup_id uuid not null,
  excused_at timestamp with time zone not null,
  excused_by uuid not null,
  constraint excuses_pkey PRIMARY KEY (signup_id)
);

create table d370215.executives (
  id uuid not null,
  person_id uuid not null,
  division_code text not null,
  began_on date not null,
  left_on date,
  chairs integer not null default 0,
  links integer not null default 0,
  constraint executives_pkey PRIMARY KEY (id),
  constraint executives_as_herself UNIQUE (id, person_id),
  constraint executives_chairs CHECK ((chairs >= 0)),
  constraint executives_links CHECK ((links >= 0)),
  constraint executives_period CHECK ((left_on >= began_on))
);
CREATE UNIQUE INDEX executives_one_at_a_time ON d370215.executives USING btree (person_id) WHERE (left_on IS NULL);

create table d370215.feedback (
  id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  word text not null,
  line text,
  left_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  constraint feedback_pkey PRIMARY KEY (id),
  constraint feedback_line_length CHECK (((char_length(line) >= 1) AND (char_length(line) <= 200))),
  constraint feedback_one_a_person UNIQUE (activity_id, person_id),
  constraint feedback_word CHECK ((word = ANY (ARRAY['very-good'::text, 'fine'::text, 'not-so-good'::text])))
);
CREATE INDEX feedback_by_person ON d370215.feedback USING btree (person_id);

create table d370215.group_leaders (
  id uuid not null,
  person_id uuid not null,
  village_code text not null,
  of_code text not null,
  group_name text not null,
  began_on date not null,
  named_at timestamp with time zone not null,
  named_by uuid not null,
  left_on date,
  left_at timestamp with time zone,
  left_by uuid,
  left_why text,
  constraint group_leaders_pkey PRIMARY KEY (id),
  constraint group_leaders_group_name CHECK (((char_length(group_name) >= 1) AND (char_length(group_name) <= 20))),
  constraint group_leaders_left CHECK ((num_nulls(left_on, left_at, left_by, left_why) = ANY (ARRAY[0, 4]))),
  constraint group_leaders_left_why CHECK ((left_why = ANY (ARRAY['ended'::text, 'replaced'::text, 'roster-undone'::text]))),
  constraint group_leaders_of CHECK ((of_code ~ '^[0-9]{12}$'::text)),
  constraint group_leaders_period CHECK ((left_on >= began_on)),
  constraint group_leaders_village CHECK ((village_code ~ '^[0-9]{12}$'::text))
);
CREATE INDEX group_leaders_by_end ON d370215.group_leaders USING btree (left_on) WHERE (left_on IS NOT NULL);
CREATE INDEX group_leaders_of_person ON d370215.group_leaders USING btree (person_id);
CREATE INDEX group_leaders_of_village ON d370215.group_leaders USING btree (village_code) WHERE (left_on IS NULL);
CREATE UNIQUE INDEX group_leaders_one_a_group ON d370215.group_leaders USING btree (of_code, group_name) WHERE (left_on IS NULL);

create table d370215.home_areas (
  home_id uuid not null,
  area_code text not null,
  from_on date not null,
  until_on date,
  set_by uuid not null,
  constraint home_areas_pkey PRIMARY KEY (home_id, area_code, from_on),
  constraint home_areas_area CHECK ((area_code ~ '^[0-9]{12}([0-9]{3})?$'::text)),
  constraint home_areas_period CHECK ((until_on >= from_on))
);
CREATE INDEX home_areas_by_area ON d370215.home_areas USING btree (area_code);

create table d370215.homes (
  id uuid not null,
  name text not null,
  kind text not null,
  division_code text not null,
  parent_id uuid,
  leader_title text not null,
  leader_name text,
  address text,
  lat double precision not null,
  lng double precision not null,
  open_minutes int4multirange not null,
  offers text[] not null,
  tagline text,
  drop_in text,
  phone text,
  accent text,
  emblem text,
  facts jsonb not null default '[]'::jsonb,
  demonstration boolean not null default false,
  synthetic boolean not null default false,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  drop_in_minutes int4multirange not null default '{}'::int4multirange,
  instead_minutes int4multirange not null default '{}'::int4multirange,
  extra_minutes int4multirange not null default '{}'::int4multirange,
  keeps_festivals boolean not null default false,
  address_hidden boolean not null default false,
  cover_photo_id uuid,
  prepared_at timestamp with time zone,
  paused_at timestamp with time zone,
  paused_by uuid,
  pause_why text,
  pause_until date,
  closed_by uuid,
  merged_into_id uuid,
  constraint homes_pkey PRIMARY KEY (id),
  constraint homes_accent CHECK ((accent ~ '^#[0-9a-f]{6}$'::text)),
  constraint homes_begun CHECK ((num_nonnulls(prepared_at, opened_at) >= 1)),
  constraint homes_closed_by CHECK (((closed_by IS NULL) OR (closed_at IS NOT NULL))),
  constraint homes_drop_in_length CHECK ((char_length(drop_in) <= 200)),
  constraint homes_drop_in_minutes CHECK ((drop_in_minutes <@ int4multirange(int4range(0, 10080)))),
  constraint homes_kind CHECK ((kind = ANY (ARRAY['village'::text, 'estate'::text, 'workshop'::text, 'riders'::text, 'executive'::text, 'team'::text]))),
  constraint homes_lat CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision))),
  constraint homes_lng CHECK (((lng >= ('-180'::integer)::double precision) AND (lng <= (180)::double precision))),
  constraint homes_merged CHECK (((merged_into_id IS NULL) OR ((closed_at IS NOT NULL) AND (merged_into_id <> id)))),
  constraint homes_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
  constraint homes_open_minutes CHECK ((open_minutes <@ int4multirange(int4range(0, 10080)))),
  constraint homes_pause_why_length CHECK (((char_length(pause_why) >= 1) AND (char_length(pause_why) <= 200))),
  constraint homes_paused CHECK (((num_nulls(paused_at, paused_by, pause_why, pause_until) = ANY (ARRAY[0, 4])) AND ((paused_at IS NULL) OR ((opened_at IS NOT NULL) AND (closed_at IS NULL))))),
  constraint homes_tagline_length CHECK ((char_length(tagline) <= 100))
);
CREATE INDEX homes_by_division ON d370215.homes USING btree (division_code, id);
CREATE INDEX homes_by_parent ON d370215.homes USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

create table d370215.hours_exceptions (
  home_id uuid not null,
  on_day date not null,
  open_minutes int4multirange not null,
  reason text,
  constraint hours_exceptions_pkey PRIMARY KEY (home_id, on_day),
  constraint hours_exceptions_minutes CHECK ((open_minutes <@ int4multirange(int4range(0, 2880)))),
  constraint hours_exceptions_reason_length CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 30)))
);

create table d370215.household_counts (
  area_code text not null,
  from_on date not null,
  households integer not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  said_in uuid,
  constraint household_counts_pkey PRIMARY KEY (area_code, from_on),
  constraint household_counts_area CHECK ((area_code ~ '^[0-9]{12}([0-9]{3})?$'::text)),
  constraint household_counts_number CHECK (((households >= 0) AND (households <= 1000000)))
);

create table d370215.introductions (
  id uuid not null,
  roster_id uuid not null,
  held_by uuid not null,
  person_id uuid not null,
  village_code text not null,
  introduced_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer text,
  constraint introductions_pkey PRIMARY KEY (id),
  constraint introductions_answer CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'undone'::text, 'too-late'::text, 'same'::text]))),
  constraint introductions_answered CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint introductions_village CHECK ((village_code ~ '^[0-9]{12}$'::text))
);
CREATE INDEX introductions_of_holder ON d370215.introductions USING btree (held_by, id) WHERE (answered_at IS NULL);
CREATE INDEX introductions_of_person ON d370215.introductions USING btree (person_id);
CREATE INDEX introductions_of_village ON d370215.introductions USING btree (village_code) WHERE (answered_at IS NULL);

create table d370215.legal_aid_applications (
  id uuid not null,
  case_id uuid not null,
  words bytea,
  received_on date not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  decided_on date,
  granted boolean,
  decided_by uuid,
  lawyer_on date,
  lawyer_by uuid,
  constraint legal_aid_applications_pkey PRIMARY KEY (id),
  constraint legal_aid_applications_decided CHECK ((num_nulls(decided_on, granted, decided_by) = ANY (ARRAY[0, 3]))),
  constraint legal_aid_applications_in_order CHECK (((decided_on >= received_on) AND (lawyer_on >= decided_on))),
  constraint legal_aid_applications_lawyer CHECK (((num_nulls(lawyer_on, lawyer_by) = ANY (ARRAY[0, 2])) AND ((lawyer_on IS NULL) OR (granted IS TRUE))))
);
CREATE INDEX legal_aid_applications_of_one ON d370215.legal_aid_applications USING btree (case_id, id);

create table d370215.link_moves (
  link_id uuid not null,
  moved_on date not null,
  from_code text not null,
  to_code text not null,
  constraint link_moves_pkey PRIMARY KEY (link_id, moved_on)
);

create table d370215.links (
  id uuid not null,
  kind text not null,
  executive_id uuid not null,
  held_by uuid not null,
  person_id uuid not null,
  village_code text not null,
  joined_on date not null,
  joined_at timestamp with time zone not null,
  first_due_on date not null,
  due_on date not null,
  said_yes text,
  left_on date,
  left_at timestamp with time zone,
  left_by uuid,
  left_why text,
  next_on date,
  constraint links_pkey PRIMARY KEY (id),
  constraint links_kind CHECK ((kind = ANY (ARRAY['woman'::text, 'chair'::text]))),
  constraint links_left CHECK ((num_nulls(left_on, left_at, left_by, left_why) = ANY (ARRAY[0, 4]))),
  constraint links_left_why CHECK ((left_why = ANY (ARRAY['declined'::text, 'handed-over'::text, 'moved-away'::text, 'passed-away'::text, 'replaced'::text, 'roster-undone'::text, 'same-woman'::text]))),
  constraint links_of_another CHECK ((person_id <> held_by)),
  constraint links_period CHECK ((left_on >= joined_on)),
  constraint links_said_yes CHECK ((said_yes = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'wechat'::text, 'herself'::text, 'on-paper'::text]))),
  constraint links_village CHECK ((village_code ~ '^[0-9]{12}$'::text)),
  constraint links_yes CHECK (((kind = 'woman'::text) = (said_yes IS NOT NULL)))
);
CREATE INDEX links_of_holder ON d370215.links USING btree (held_by, id) WHERE (left_on IS NULL);
CREATE INDEX links_of_person ON d370215.links USING btree (person_id);
CREATE INDEX links_of_village ON d370215.links USING btree (village_code) WHERE (left_on IS NULL);
CREATE UNIQUE INDEX links_one_a_village ON d370215.links USING btree (village_code) WHERE ((kind = 'chair'::text) AND (left_on IS NULL));
CREATE UNIQUE INDEX links_one_a_woman ON d370215.links USING btree (person_id) WHERE ((kind = 'woman'::text) AND (left_on IS NULL));

create table d370215.mediation_agreements (
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  form text not null,
  of_status boolean not null,
  terms bytea,
  made_on date not null,
  made_by uuid not null,
  in_force_on date,
  confirmation_asked_on date,
  confirmed_on date,
  constraint mediation_agreements_pkey PRIMARY KEY (id),
  constraint mediation_agreements_confirmed CHECK (((confirmation_asked_on IS NULL) OR ((form = 'written'::text) AND (NOT of_status) AND (in_force_on IS NOT NULL)))),
  constraint mediation_agreements_form CHECK ((form = ANY (ARRAY['written'::text, 'oral'::text]))),
  constraint mediation_agreements_in_force CHECK (((in_force_on >= made_on) IS NOT FALSE)),
  constraint mediation_agreements_one UNIQUE (mediation_id),
  constraint mediation_agreements_oral CHECK (((form = 'written'::text) OR (in_force_on IS NOT NULL)))
);
CREATE INDEX mediation_agreements_of_one ON d370215.mediation_agreements USING btree (case_id);

create table d370215.mediation_caucuses (
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  side text not null,
  words bytea,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint mediation_caucuses_pkey PRIMARY KEY (id),
  constraint mediation_caucuses_side CHECK ((side = ANY (ARRAY['one'::text, 'other'::text])))
);
CREATE INDEX mediation_caucuses_of_one ON d370215.mediation_caucuses USING btree (case_id, id);

create table d370215.mediation_committees (
  id uuid not null,
  name text not null,
  number text not null,
  valid_from date not null,
  valid_until date,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  constraint mediation_committees_pkey PRIMARY KEY (id),
  constraint mediation_committees_dated CHECK (((valid_until >= valid_from) IS NOT FALSE))
);
CREATE UNIQUE INDEX mediation_committees_one_in_force ON d370215.mediation_committees USING btree (number) WHERE (valid_until IS NULL);

create table d370215.mediation_guests (
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  kind text not null,
  words bytea,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  one_agreed_at timestamp with time zone,
  other_agreed_at timestamp with time zone,
  declined_at timestamp with time zone,
  constraint mediation_guests_pkey PRIMARY KEY (id),
  constraint mediation_guests_kind CHECK ((kind = ANY (ARRAY['relative'::text, 'neighbour'::text, 'expert'::text, 'friend'::text, 'party-secretary'::text])))
);
CREATE INDEX mediation_guests_of_one ON d370215.mediation_guests USING btree (case_id, id);

create table d370215.mediation_marks (
  id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  whose text not null,
  how text not null,
  marked_on date not null,
  file_id uuid,
  noted_by uuid not null,
  constraint mediation_marks_pkey PRIMARY KEY (id),
  constraint mediation_marks_a_committee_seals CHECK (((whose <> 'committee'::text) OR (how = 'sealed'::text))),
  constraint mediation_marks_a_mediator_signs CHECK (((whose <> 'mediator'::text) OR (how = 'signed'::text))),
  constraint mediation_marks_how CHECK ((how = ANY (ARRAY['signed'::text, 'sealed'::text, 'fingerprint'::text]))),
  constraint mediation_marks_one_each UNIQUE (agreement_id, whose),
  constraint mediation_marks_whose CHECK ((whose = ANY (ARRAY['one'::text, 'other'::text, 'mediator'::text, 'committee'::text])))
);
CREATE INDEX mediation_marks_of_one ON d370215.mediation_marks USING btree (case_id);

create table d370215.mediation_promises (
  id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  side text not null,
  words bytea,
  due_on date not null,
  set_by uuid not null,
  looked_on date,
  looked_by uuid,
  kept boolean,
  remark bytea,
  constraint mediation_promises_pkey PRIMARY KEY (id),
  constraint mediation_promises_looked CHECK ((num_nulls(looked_on, looked_by, kept) = ANY (ARRAY[0, 3]))),
  constraint mediation_promises_side CHECK ((side = ANY (ARRAY['one'::text, 'other'::text])))
);
CREATE INDEX mediation_promises_of_one ON d370215.mediation_promises USING btree (case_id, id);

create table d370215.mediation_protection_wishes (
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  asked_at timestamp with time zone not null,
  noted_by uuid not null,
  seen_at timestamp with time zone,
  seen_by uuid,
  found text,
  constraint mediation_protection_wishes_pkey PRIMARY KEY (id),
  constraint mediation_protection_wishes_found CHECK ((found = ANY (ARRAY['applies'::text, 'not-now'::text]))),
  constraint mediation_protection_wishes_once UNIQUE (mediation_id, asked_at),
  constraint mediation_protection_wishes_seen CHECK (((num_nulls(seen_at, seen_by, found) = ANY (ARRAY[0, 3])) AND ((seen_at IS NULL) OR (seen_at >= asked_at))))
);
CREATE INDEX mediation_protection_wishes_of_one ON d370215.mediation_protection_wishes USING btree (case_id);
CREATE UNIQUE INDEX mediation_protection_wishes_one_waits ON d370215.mediation_protection_wishes USING btree (mediation_id) WHERE (seen_at IS NULL);

create table d370215.mediation_sides (
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  side text not null,
  particulars bytea,
  added_by uuid not null,
  rights_read_on date,
  rights_read_how text,
  agreed_at timestamp with time zone,
  refused_at timestamp with time zone,
  accepted_mediator_at timestamp with time zone,
  receipt_hash text,
  constraint mediation_sides_pkey PRIMARY KEY (id),
  constraint mediation_sides_knowing CHECK (((agreed_at IS NULL) OR (rights_read_on IS NOT NULL))),
  constraint mediation_sides_one_a_code UNIQUE (receipt_hash),
  constraint mediation_sides_rights_read CHECK ((num_nulls(rights_read_on, rights_read_how) = ANY (ARRAY[0, 2]))),
  constraint mediation_sides_rights_read_how CHECK ((rights_read_how = ANY (ARRAY['aloud'::text, 'on-paper'::text, 'by-phone'::text]))),
  constraint mediation_sides_side CHECK ((side = ANY (ARRAY['one'::text, 'other'::text]))),
  constraint mediation_sides_two UNIQUE (mediation_id, side)
);
CREATE INDEX mediation_sides_of_one ON d370215.mediation_sides USING btree (case_id);

create table d370215.mediation_sittings (
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  starts_at timestamp with time zone not null,
  place bytea,
  arranged_by uuid not null,
  called_off_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  record bytea,
  constraint mediation_sittings_pkey PRIMARY KEY (id),
  constraint mediation_sittings_held_or_not CHECK ((num_nulls(called_off_at, recorded_at) >= 1)),
  constraint mediation_sittings_recorded CHECK (((num_nulls(recorded_at, recorded_by) = ANY (ARRAY[0, 2])) AND ((record IS NULL) OR (recorded_at IS NOT NULL))))
);
CREATE INDEX mediation_sittings_of_one ON d370215.mediation_sittings USING btree (case_id, id);

create table d370215.mediation_stories (
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  words bytea,
  written_by uuid not null,
  ending bytea,
  constraint mediation_stories_pkey PRIMARY KEY (id),
  constraint mediation_stories_one UNIQUE (mediation_id)
);
CREATE INDEX mediation_stories_of_one ON d370215.mediation_stories USING btree (case_id);

create table d370215.mediations (
  id uuid not null,
  case_id uuid not null,
  committee_id uuid not null,
  year integer not null,
  seq integer not null,
  dispute text not null,
  origin text not null,
  state text not null,
  mediator_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  is_small boolean not null default false,
  prolonged_on date,
  prolonged_by uuid,
  papers_back_on date,
  papers_back_by uuid,
  constraint mediations_pkey PRIMARY KEY (id),
  constraint mediations_dispute CHECK ((dispute = ANY (ARRAY['neighbours'::text, 'family'::text, 'marriage'::text, 'inheritance'::text, 'support'::text, 'housing'::text, 'land'::text, 'debt'::text, 'work'::text, 'damage'::text, 'other'::text]))),
  constraint mediations_ended CHECK (((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2])) AND ((ended_at IS NULL) = (state = ANY (ARRAY['asking'::text, 'agreed'::text, 'settled'::text, 'in-force'::text]))))),
  constraint mediations_of_a_court CHECK (((origin = 'entrusted'::text) OR (num_nonnulls(prolonged_on, papers_back_on) = 0))),
  constraint mediations_one_a_number UNIQUE (committee_id, year, seq),
  constraint mediations_origin CHECK ((origin = ANY (ARRAY['offered'::text, 'both-applied'::text, 'entrusted'::text]))),
  constraint mediations_papers_back CHECK (((num_nulls(papers_back_on, papers_back_by) = ANY (ARRAY[0, 2])) AND ((papers_back_on IS NULL) OR (ended_at IS NOT NULL)))),
  constraint mediations_prolonged CHECK ((num_nulls(prolonged_on, prolonged_by) = ANY (ARRAY[0, 2]))),
  constraint mediations_seq CHECK ((seq >= 1)),
  constraint mediations_state CHECK ((state = ANY (ARRAY['asking'::text, 'agreed'::text, 'settled'::text, 'in-force'::text, 'kept'::text, 'refused'::text, 'failed'::text, 'withdrawn'::text, 'other-way'::text, 'violence'::text])))
);
CREATE INDEX mediations_by_ending ON d370215.mediations USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX mediations_by_opening ON d370215.mediations USING btree (opened_at);
CREATE INDEX mediations_of_a_mediator ON d370215.mediations USING btree (mediator_id, opened_at);
CREATE INDEX mediations_of_one ON d370215.mediations USING btree (case_id, id);
CREATE UNIQUE INDEX mediations_one_open ON d370215.mediations USING btree (case_id) WHERE (ended_at IS NULL);

create table d370215.mergers (
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  prepared_at timestamp with time zone not null,
  prepared_by uuid not null,
  merged_at timestamp with time zone,
  merged_by uuid,
  dropped_at timestamp with time zone,
  dropped_by uuid,
  constraint mergers_pkey PRIMARY KEY (id),
  constraint mergers_dropped CHECK (((dropped_at IS NULL) = (dropped_by IS NULL))),
  constraint mergers_merged CHECK (((merged_at IS NULL) = (merged_by IS NULL))),
  constraint mergers_of_two CHECK ((from_id <> into_id)),
  constraint mergers_one_end CHECK (((merged_at IS NULL) OR (dropped_at IS NULL)))
);
CREATE INDEX mergers_by_into ON d370215.mergers USING btree (into_id);
CREATE UNIQUE INDEX mergers_one_standing ON d370215.mergers USING btree (from_id) WHERE ((merged_at IS NULL) AND (dropped_at IS NULL));

create table d370215.missed_place_rules (
  id uuid not null,
  times smallint not null,
  within_days smallint not null,
  for_days smallint not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint missed_place_rules_pkey PRIMARY KEY (id),
  constraint missed_place_rules_ended CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint missed_place_rules_for_days CHECK (((for_days >= 7) AND (for_days <= 30))),
  constraint missed_place_rules_period CHECK ((ended_at >= set_at)),
  constraint missed_place_rules_times CHECK (((times >= 2) AND (times <= 5))),
  constraint missed_place_rules_within_days CHECK (((within_days >= 30) AND (within_days <= 180)))
);
CREATE UNIQUE INDEX missed_place_rules_one_stands ON d370215.missed_place_rules USING btree ((true)) WHERE (ended_at IS NULL);

create table d370215.notices (
  id uuid not null,
  person_id uuid not null,
  kind d370215.notice_kind not null,
  signup_id uuid,
  letter_id uuid,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  texted_at timestamp with time zone,
  suggestion_id uuid,
  change_id uuid,
  question_id uuid,
  appointment_id uuid,
  announcement_id uuid,
  request_id uuid,
  case_id uuid,
  consultation_id uuid,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_about_one_thing CHECK ((num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id, case_id, consultation_id) =
CASE
    WHEN ((signup_id IS NULL) AND ((kind)::text = ANY (ARRAY['second-step-set'::text, 'second-step-reset'::text, 'outside-severed'::text, 'desk-without-reader'::text, 'desk-late'::text, 'desk-help-wanted'::text, 'message-to-pass'::text]))) THEN 0
    ELSE 1
END)),
  constraint notices_of_a_change CHECK (((change_id IS NULL) OR (signup_id IS NOT NULL)))
);
CREATE INDEX notices_by_person ON d370215.notices USING btree (person_id, at, id);
CREATE UNIQUE INDEX notices_once_a_letter ON d370215.notices USING btree (letter_id, person_id) WHERE (letter_id IS NOT NULL);
CREATE INDEX notices_to_text ON d370215.notices USING btree (id) WHERE (texted_at IS NULL);

create table d370215.order_evidence (
  id uuid not null,
  order_id uuid not null,
  case_id uuid not null,
  kind text not null,
  words bytea,
  file_id uuid,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  constraint order_evidence_pkey PRIMARY KEY (id),
  constraint order_evidence_kind CHECK ((kind = ANY (ARRAY['statement'::text, 'warning'::text, 'police-record'::text, 'promise'::text, 'recording'::text, 'messages'::text, 'medical'::text, 'complaint'::text, 'testimony'::text, 'injury'::text, 'other'::text]))),
  constraint order_evidence_struck CHECK ((num_nulls(struck_at, struck_by) = ANY (ARRAY[0, 2])))
);
CREATE INDEX order_evidence_of_one ON d370215.order_evidence USING btree (case_id, id);

create table d370215.order_packs (
  id uuid not null,
  order_id uuid not null,
  case_id uuid not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  sha256 bytea not null,
  size bigint not null,
  files integer not null,
  manifest bytea,
  constraint order_packs_pkey PRIMARY KEY (id),
  constraint order_packs_files CHECK ((files > 0)),
  constraint order_packs_sha256 CHECK ((octet_length(sha256) = 32)),
  constraint order_packs_size CHECK ((size > 0))
);
CREATE INDEX order_packs_of_one ON d370215.order_packs USING btree (case_id, id);

create table d370215.order_steps (
  id uuid not null,
  order_id uuid not null,
  case_id uuid not null,
  step text not null,
  at timestamp with time zone not null,
  valid_until date,
  words bytea,
  noted_at timestamp with time zone not null,
  noted_by uuid not null,
  constraint order_steps_pkey PRIMARY KEY (id),
  constraint order_steps_step CHECK ((step = ANY (ARRAY['file'::text, 'accept'::text, 'decline'::text, 'grant'::text, 'refuse'::text, 'ask-review'::text, 'uphold'::text, 'serve'::text, 'extend'::text, 'revoke'::text, 'withdraw'::text]))),
  constraint order_steps_valid CHECK (((valid_until IS NOT NULL) = (step = ANY (ARRAY['grant'::text, 'extend'::text]))))
);
CREATE INDEX order_steps_of_one ON d370215.order_steps USING btree (case_id, id);

create table d370215.order_words (
  order_id uuid not null,
  case_id uuid not null,
  particulars bytea,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint order_words_pkey PRIMARY KEY (order_id)
);
CREATE INDEX order_words_of_one ON d370215.order_words USING btree (case_id);

create table d370215.outbox (
  id uuid not null,
  topic text not null,
  subject_id uuid not null,
  at timestamp with time zone not null,
  pumped_at timestamp with time zone,
  done_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
) with (fillfactor=80);
CREATE INDEX outbox_unfinished ON d370215.outbox USING btree (id) WHERE (done_at IS NULL);

create table d370215.outreach_plan_parts (
  plan_id uuid not null,
  village_code text not null,
  executive_id uuid not null,
  leads boolean not null,
  leads_today boolean not null,
  kept integer not null,
  taken_over integer not null,
  to_ask integer not null,
  metres integer,
  same_town boolean not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  link_id uuid,
  constraint outreach_plan_parts_pkey PRIMARY KEY (plan_id, village_code, executive_id),
  constraint outreach_plan_parts_accepted CHECK ((num_nulls(accepted_at, accepted_by, link_id) = ANY (ARRAY[0, 3]))),
  constraint outreach_plan_parts_kept CHECK ((kept >= 0)),
  constraint outreach_plan_parts_metres CHECK ((metres >= 0)),
  constraint outreach_plan_parts_only_leads CHECK ((leads OR (link_id IS NULL))),
  constraint outreach_plan_parts_taken_over CHECK ((taken_over >= 0)),
  constraint outreach_plan_parts_to_ask CHECK ((to_ask >= 0)),
  constraint outreach_plan_parts_village CHECK ((village_code ~ '^[0-9]{12}$'::text))
);
CREATE INDEX outreach_plan_parts_of_executive ON d370215.outreach_plan_parts USING btree (executive_id);
CREATE UNIQUE INDEX outreach_plan_parts_one_lead ON d370215.outreach_plan_parts USING btree (plan_id, village_code) WHERE leads;

create table d370215.outreach_plans (
  id uuid not null,
  division_code text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  most_chairs integer not null,
  most_links integer not null,
  most_executives integer not null,
  status text not null,
  tries integer not null default 0,
  beat_at timestamp with time zone,
  objective double precision,
  bound double precision,
  gap double precision,
  lacks jsonb not null default '[]'::jsonb,
  ended_at timestamp with time zone,
  cancelled_by uuid,
  constraint outreach_plans_pkey PRIMARY KEY (id),
  constraint outreach_plans_beats CHECK (((status = 'solving'::text) <= (beat_at IS NOT NULL))),
  constraint outreach_plans_cancelled CHECK (((status = 'cancelled'::text) = (cancelled_by IS NOT NULL))),
  constraint outreach_plans_ended CHECK (((status = ANY (ARRAY['waiting'::text, 'solving'::text])) = (ended_at IS NULL))),
  constraint outreach_plans_gap CHECK ((gap >= (0)::double precision)),
  constraint outreach_plans_most_chairs CHECK (((most_chairs >= 1) AND (most_chairs <= 1000))),
  constraint outreach_plans_most_executives CHECK (((most_executives >= 1) AND (most_executives <= 100))),
  constraint outreach_plans_most_links CHECK (((most_links >= 1) AND (most_links <= 10000))),
  constraint outreach_plans_proof CHECK ((num_nulls(objective, bound, gap) = ANY (ARRAY[0, 3]))),
  constraint outreach_plans_proven CHECK (((status <> ALL (ARRAY['done'::text, 'infeasible'::text])) OR (objective IS NOT NULL))),
  constraint outreach_plans_status CHECK ((status = ANY (ARRAY['waiting'::text, 'solving'::text, 'done'::text, 'infeasible'::text, 'cancelled'::text, 'failed'::text]))),
  constraint outreach_plans_tries CHECK ((tries >= 0))
);
CREATE INDEX outreach_plans_by_place ON d370215.outreach_plans USING btree (division_code, id);
CREATE UNIQUE INDEX outreach_plans_one_at_a_time ON d370215.outreach_plans USING btree (division_code) WHERE (ended_at IS NULL);

create table d370215.outreach_rules (
  starts_on date not null,
  chairs integer not null,
  links integer not null,
  chair_days integer not null,
  link_days integer not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint outreach_rules_pkey PRIMARY KEY (starts_on),
  constraint outreach_rules_chair_days CHECK (((chair_days >= 1) AND (chair_days <= 366))),
  constraint outreach_rules_chairs CHECK (((chairs >= 0) AND (chairs <= 100))),
  constraint outreach_rules_link_days CHECK (((link_days >= 1) AND (link_days <= 366))),
  constraint outreach_rules_links CHECK (((links >= 0) AND (links <= 1000)))
);

create table d370215.people (
  id uuid not null,
  account_id uuid,
  name text,
  phone_masked text,
  village_code text,
  language text not null default 'zh-Hans'::text,
  large_text boolean not null default false,
  joined_at timestamp with time zone not null,
  added_by uuid,
  erased_at timestamp with time zone,
  present_id uuid generated always as (
CASE
    WHEN (erased_at IS NULL) THEN id
    ELSE NULL::uuid
END) stored,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_account_key UNIQUE (account_id),
  constraint people_erased CHECK (((erased_at IS NULL) OR ((name IS NULL) AND (account_id IS NULL) AND (phone_masked IS NULL) AND (village_code IS NULL)))),
  constraint people_language CHECK ((language = ANY (ARRAY['zh-Hans'::text, 'zh-Hant'::text, 'en'::text]))),
  constraint people_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
  constraint people_phone_masked CHECK ((phone_masked ~ '^[0-9]{3}[*]{4}[0-9]{4}$'::text)),
  constraint people_present_key UNIQUE (present_id)
);
CREATE INDEX people_by_adder ON d370215.people USING btree (added_by) WHERE (added_by IS NOT NULL);

create table d370215.person_phones (
  person_id uuid not null,
  phone bytea not null,
  mark bytea not null,
  roster_id uuid,
  keep_until date,
  constraint person_phones_pkey PRIMARY KEY (person_id)
);
CREATE INDEX person_phones_by_mark ON d370215.person_phones USING btree (mark);
CREATE INDEX person_phones_kept_until ON d370215.person_phones USING btree (keep_until);

create table d370215.photos (
  id uuid not null,
  home_id uuid not null,
  alt text not null,
  width integer not null,
  height integer not null,
  webp bytea not null,
  shows_people boolean not null,
  added_at timestamp with time zone not null,
  constraint photos_pkey PRIMARY KEY (id),
  constraint photos_alt_length CHECK (((char_length(alt) >= 1) AND (char_length(alt) <= 120))),
  constraint photos_height CHECK (((height >= 1) AND (height <= 2000))),
  constraint photos_size CHECK (((octet_length(webp) >= 1) AND (octet_length(webp) <= 1000000))),
  constraint photos_width CHECK (((width >= 1) AND (width <= 2000)))
);
CREATE INDEX photos_by_home ON d370215.photos USING btree (home_id, id);

create table d370215.places (
  id uuid not null,
  home_id uuid not null,
  name text not null,
  sign text,
  kind text not null,
  "position" smallint not null,
  closed_at timestamp with time zone,
  constraint places_pkey PRIMARY KEY (id),
  constraint places_kind CHECK ((kind = ANY (ARRAY['venue'::text, 'room'::text]))),
  constraint places_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
CREATE INDEX places_by_home ON d370215.places USING btree (home_id, "position");

create table d370215.pocket_receipts (
  pocket_id uuid not null,
  client_id uuid not null,
  number integer not null,
  visited_on date,
  clock_off integer not null,
  came_at timestamp with time zone not null,
  outcome text,
  constraint pocket_receipts_pkey PRIMARY KEY (pocket_id, client_id),
  constraint pocket_receipts_number CHECK ((number > 0))
);

create table d370215.pockets (
  id uuid not null,
  person_id uuid not null,
  executive_id uuid not null,
  device text,
  pin_hash bytea not null,
  half bytea,
  tries integer not null default 0,
  made integer not null default 0,
  begun_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_why text,
  constraint pockets_pkey PRIMARY KEY (id),
  constraint pockets_ended CHECK ((num_nulls(ended_at, ended_by, ended_why) = ANY (ARRAY[0, 3]))),
  constraint pockets_ended_why CHECK ((ended_why = ANY (ARRAY['put-away'::text, 'signed-out'::text, 'emptied'::text, 'revoked'::text, 'office'::text, 'tries'::text, 'erased'::text]))),
  constraint pockets_half CHECK (((half IS NULL) = (ended_at IS NOT NULL))),
  constraint pockets_made CHECK ((made >= 0)),
  constraint pockets_proof CHECK ((octet_length(pin_hash) = 32)),
  constraint pockets_tries CHECK (((tries >= 0) AND (tries <= 5)))
);
CREATE INDEX pockets_of_person ON d370215.pockets USING btree (person_id) WHERE (ended_at IS NULL);

create table d370215.protection_orders (
  id uuid not null,
  case_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  applicant text not null,
  for_her text,
  is_urgent boolean not null,
  state text not null,
  filed_at timestamp with time zone,
  filed_noted_at timestamp with time zone,
  accepted_at timestamp with time zone,
  decided_at timestamp with time zone,
  granted_noted_at timestamp with time zone,
  served_at timestamp with time zone,
  valid_until date,
  constraint protection_orders_pkey PRIMARY KEY (id),
  constraint protection_orders_applicant CHECK ((applicant = ANY (ARRAY['herself'::text, 'kin'::text, 'police'::text, 'federation'::text, 'village'::text, 'rescue'::text, 'civil-affairs'::text, 'disabled-federation'::text, 'elders-body'::text]))),
  constraint protection_orders_by_herself CHECK (((applicant = 'herself'::text) = (for_her IS NULL))),
  constraint protection_orders_for_her CHECK ((for_her = ANY (ARRAY['incapacity'::text, 'coercion'::text, 'age-or-illness'::text]))),
  constraint protection_orders_id_and_case UNIQUE (id, case_id),
  constraint protection_orders_state CHECK ((state = ANY (ARRAY['preparing'::text, 'filed'::text, 'accepted'::text, 'declined'::text, 'granted'::text, 'refused'::text, 'in-review'::text, 'upheld'::text, 'revoked'::text, 'withdrawn'::text]))),
  constraint protection_orders_valid CHECK (((valid_until IS NOT NULL) = (state = ANY (ARRAY['granted'::text, 'revoked'::text]))))
);
CREATE INDEX protection_orders_of_one ON d370215.protection_orders USING btree (case_id, id);

create table d370215.reach_changes (
  division_code text not null,
  day date not null,
  deed_id uuid not null,
  links integer not null default 0,
  lapsed integer not null default 0,
  in_touch integer not null default 0,
  executives integer not null default 0,
  below integer not null default 0,
  constraint reach_changes_pkey PRIMARY KEY (division_code, day, deed_id)
);

create table d370215.reach_sums (
  division_code text not null,
  day date not null,
  links integer not null,
  lapsed integer not null,
  in_touch integer not null,
  executives integer not null,
  below integer not null,
  constraint reach_sums_pkey PRIMARY KEY (division_code, day)
) with (fillfactor=80);

create table d370215.receivers (
  id uuid not null,
  kind text not null,
  name text not null,
  phone text,
  address text,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint receivers_pkey PRIMARY KEY (id),
  constraint receivers_address CHECK (((char_length(address) >= 1) AND (char_length(address) <= 200))),
  constraint receivers_ended CHECK ((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2]))),
  constraint receivers_kind CHECK ((kind = ANY (ARRAY['police'::text, 'court'::text, 'civil-affairs'::text, 'justice-office'::text, 'hospital'::text, 'hotline-12345'::text, 'legal-aid'::text, 'shelter'::text, 'other'::text]))),
  constraint receivers_name CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint receivers_phone CHECK (((char_length(phone) >= 1) AND (char_length(phone) <= 40)))
);
CREATE UNIQUE INDEX receivers_once ON d370215.receivers USING btree (kind, name) WHERE (ended_at IS NULL);

create table d370215.referral_links (
  id uuid not null,
  case_id uuid not null,
  referral_id uuid not null,
  secret_hash bytea not null,
  code_mark bytea not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  expires_at timestamp with time zone not null,
  wrong_tries integer not null default 0,
  opened_at timestamp with time zone,
  dead_at timestamp with time zone,
  constraint referral_links_pkey PRIMARY KEY (id),
  constraint referral_links_code_mark CHECK ((octet_length(code_mark) = 32)),
  constraint referral_links_expires CHECK ((expires_at > made_at)),
  constraint referral_links_five_tries CHECK (((wrong_tries >= 0) AND (wrong_tries <= 5) AND ((wrong_tries < 5) OR (dead_at IS NOT NULL)))),
  constraint referral_links_secret_hash CHECK ((octet_length(secret_hash) = 32))
);
CREATE INDEX referral_links_of_one ON d370215.referral_links USING btree (case_id, id);
CREATE UNIQUE INDEX referral_links_one_alive ON d370215.referral_links USING btree (referral_id) WHERE ((opened_at IS NULL) AND (dead_at IS NULL));

create table d370215.relatives (
  person_id uuid not null,
  kept_by uuid not null,
  kind text not null,
  added_at timestamp with time zone not null,
  constraint relatives_pkey PRIMARY KEY (person_id),
  constraint relatives_kind CHECK ((kind = ANY (ARRAY['woman'::text, 'child'::text, 'elder'::text, 'man'::text]))),
  constraint relatives_of_somebody_else CHECK ((person_id <> kept_by))
);
CREATE INDEX relatives_by_keeper ON d370215.relatives USING btree (kept_by, person_id);

create table d370215.reminders (
  signup_id uuid not null,
  for_day date not null,
  at timestamp with time zone not null,
  constraint reminders_pkey PRIMARY KEY (signup_id, for_day)
);

create table d370215.request_events (
  id uuid not null,
  request_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  actor_id uuid,
  to_id uuid,
  detail text,
  constraint request_events_pkey PRIMARY KEY (id),
  constraint request_events_detail CHECK (((char_length(detail) >= 1) AND (char_length(detail) <= 20))),
  constraint request_events_kind CHECK ((kind = ANY (ARRAY['submitted'::text, 'taken-down'::text, 'read'::text, 'triaged'::text, 'taken'::text, 'assigned'::text, 'handed-over'::text, 'passed'::text, 'escalated'::text, 'warned'::text, 'lapsed'::text, 'contacted'::text, 'message'::text, 'said-more'::text, 'withdrawn'::text, 'stepped-back'::text, 'account-gone'::text, 'closed'::text, 'forgotten'::text, 'erasure-asked'::text, 'erasure-taken-back'::text, 'erasure-decided'::text])))
);
CREATE INDEX request_events_of_one ON d370215.request_events USING btree (request_id, id);

create table d370215.request_notes (
  event_id uuid not null,
  request_id uuid not null,
  sealed bytea,
  forgotten_at timestamp with time zone,
  constraint request_notes_pkey PRIMARY KEY (event_id),
  constraint request_notes_forgotten CHECK (((sealed IS NULL) = (forgotten_at IS NOT NULL)))
);
CREATE INDEX request_notes_of_one ON d370215.request_notes USING btree (request_id);

create table d370215.request_texts (
  id uuid not null,
  request_id uuid not null,
  written_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  constraint request_texts_pkey PRIMARY KEY (id)
);
CREATE INDEX request_texts_to_send ON d370215.request_texts USING btree (id) WHERE (taken_at IS NULL);

create table d370215.request_walls (
  request_id uuid not null,
  person_id uuid not null,
  constraint request_walls_pkey PRIMARY KEY (request_id, person_id)
);

create table d370215.requests (
  id uuid not null,
  door text not null,
  channel text not null,
  for_whom text not null,
  home_id uuid,
  person_id uuid,
  taken_down_by uuid,
  words bytea,
  contact bytea,
  caller_mark bytea,
  receipt_hash text,
  word_key bytea,
  submitted_at timestamp with time zone not null,
  at_desk_at timestamp with time zone,
  clock text,
  due_at timestamp with time zone,
  triage text,
  triaged_at timestamp with time zone,
  triaged_by uuid,
  owner_id uuid,
  taken_at timestamp with time zone,
  answered_at timestamp with time zone,
  next_contact_at timestamp with time zone,
  warned_at timestamp with time zone,
  lapsed_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  forget_on date,
  forgotten_at timestamp with time zone,
  act_by timestamp with time zone generated always as (
CASE
    WHEN (answered_at IS NULL) THEN due_at
    ELSE next_contact_at
END) stored,
  case_id uuid,
  erase_asked_at timestamp with time zone,
  erase_after timestamp with time zone,
  erase_told_at timestamp with time zone,
  constraint requests_pkey PRIMARY KEY (id),
  constraint requests_channel CHECK ((channel = ANY (ARRAY['online'::text, 'hotline'::text, 'reception'::text, 'walk-in'::text, 'visit'::text]))),
  constraint requests_clock CHECK ((clock = ANY (ARRAY['danger'::text, 'urgent'::text, 'ordinary'::text, 'complex'::text]))),
  constraint requests_clock_at_the_desk CHECK ((num_nulls(clock, due_at, at_desk_at) = ANY (ARRAY[0, 3]))),
  constraint requests_closed CHECK ((num_nulls(closed_at, outcome, forget_on) = ANY (ARRAY[0, 3]))),
  constraint requests_door CHECK ((door = ANY (ARRAY['help'::text, 'need'::text, 'question'::text, 'conflict'::text, 'talent'::text]))),
  constraint requests_erase_waits CHECK (((num_nulls(erase_asked_at, erase_after) = ANY (ARRAY[0, 2])) AND (erase_after > erase_asked_at) AND ((erase_told_at IS NULL) OR (erase_asked_at IS NOT NULL)))),
  constraint requests_for_whom CHECK ((for_whom = ANY (ARRAY['self'::text, 'friend'::text]))),
  constraint requests_forgotten_whole CHECK (
CASE
    WHEN (forgotten_at IS NULL) THEN ((words IS NOT NULL) AND (receipt_hash IS NOT NULL))
    ELSE ((num_nonnulls(words, contact, caller_mark, receipt_hash, word_key) = 0) AND (closed_at IS NOT NULL))
END),
  constraint requests_help_is_nobodys CHECK (((door <> 'help'::text) OR (person_id IS NULL))),
  constraint requests_one_of_a_case UNIQUE (case_id),
  constraint requests_outcome CHECK ((outcome = ANY (ARRAY['handled'::text, 'withdrawn'::text, 'other-way'::text, 'referred'::text]))),
  constraint requests_owned CHECK (((num_nulls(owner_id, taken_at) = ANY (ARRAY[0, 2])) AND ((owner_id IS NULL) OR (at_desk_at IS NOT NULL)))),
  constraint requests_receipt_key UNIQUE (receipt_hash),
  constraint requests_somebody_receives CHECK (((home_id IS NOT NULL) OR (at_desk_at IS NOT NULL))),
  constraint requests_taken_down CHECK (((channel = 'online'::text) = (taken_down_by IS NULL))),
  constraint requests_triage CHECK ((triage = ANY (ARRAY['danger'::text, 'urgent'::text, 'ordinary'::text, 'complex'::text]))),
  constraint requests_triaged CHECK ((num_nulls(triage, triaged_at, triaged_by) = ANY (ARRAY[0, 3])))
);
CREATE INDEX requests_at_desk ON d370215.requests USING btree (act_by, id) WHERE ((closed_at IS NULL) AND (at_desk_at IS NOT NULL));
CREATE INDEX requests_at_home ON d370215.requests USING btree (home_id, id) WHERE (closed_at IS NULL);
CREATE INDEX requests_by_answered ON d370215.requests USING btree (answered_at) WHERE (answered_at IS NOT NULL);
CREATE INDEX requests_by_caller ON d370215.requests USING btree (caller_mark) WHERE (caller_mark IS NOT NULL);
CREATE INDEX requests_by_person ON d370215.requests USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX requests_by_submitted ON d370215.requests USING btree (submitted_at);
CREATE INDEX requests_done ON d370215.requests USING btree (closed_at, id) WHERE (closed_at IS NOT NULL);
CREATE INDEX requests_done_at_home ON d370215.requests USING btree (home_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX requests_done_by_owner ON d370215.requests USING btree (owner_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX requests_due ON d370215.requests USING btree (due_at) WHERE ((closed_at IS NULL) AND (answered_at IS NULL));
CREATE INDEX requests_nameless ON d370215.requests USING btree (submitted_at) WHERE (person_id IS NULL);
CREATE INDEX requests_of_owner ON d370215.requests USING btree (owner_id, act_by, id) WHERE (closed_at IS NULL);
CREATE INDEX requests_to_erase ON d370215.requests USING btree (erase_after) WHERE (erase_asked_at IS NOT NULL);
CREATE INDEX requests_to_forget ON d370215.requests USING btree (forget_on) WHERE ((forgotten_at IS NULL) AND (forget_on IS NOT NULL));
CREATE INDEX requests_to_hear ON d370215.requests USING btree (next_contact_at) WHERE ((closed_at IS NULL) AND (next_contact_at IS NOT NULL));

create table d370215.room_things (
  place_id uuid not null,
  thing_id uuid not null,
  opened_at timestamp with time zone not null,
  constraint room_things_pkey PRIMARY KEY (place_id),
  constraint room_things_one_a_thing UNIQUE (thing_id)
);

create table d370215.roster_rows (
  id uuid not null,
  roster_id uuid not null,
  line integer not null,
  state text not null,
  problems text[] not null default '{}'::text[],
  said bytea,
  name text,
  phone bytea,
  mark bytea,
  name_mark bytea,
  village_code text,
  area_code text,
  households integer,
  executive_id uuid,
  person_id uuid,
  made_id uuid,
  replaced_id uuid,
  households_before integer,
  group_name text,
  of_code text,
  constraint roster_rows_pkey PRIMARY KEY (id),
  constraint roster_rows_line UNIQUE (roster_id, line),
  constraint roster_rows_line_number CHECK ((line > 0)),
  constraint roster_rows_of CHECK ((of_code ~ '^[0-9]{12}$'::text)),
  constraint roster_rows_refused CHECK (((state <> 'refused'::text) OR (problems <> '{}'::text[]))),
  constraint roster_rows_state CHECK ((state = ANY (ARRAY['ready'::text, 'refused'::text, 'taken'::text, 'undone'::text])))
);
CREATE INDEX roster_rows_by_name ON d370215.roster_rows USING btree (roster_id, village_code, name);
CREATE INDEX roster_rows_by_replaced ON d370215.roster_rows USING btree (replaced_id) WHERE (replaced_id IS NOT NULL);
CREATE INDEX roster_rows_by_state ON d370215.roster_rows USING btree (roster_id, state, line);

create table d370215.rosters (
  id uuid not null,
  kind text not null,
  division_code text not null,
  file_name text not null,
  basis text,
  purpose text,
  keep_until date,
  header_line integer not null,
  rows integer not null default 0,
  taken integer,
  refused integer,
  state text not null,
  read_at timestamp with time zone not null,
  read_by uuid not null,
  taken_at timestamp with time zone,
  taken_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  forgotten_at timestamp with time zone,
  heads jsonb not null default '[]'::jsonb,
  failures integer not null default 0,
  doubts_too boolean not null default false,
  other_heads text[] not null default '{}'::text[],
  constraint rosters_pkey PRIMARY KEY (id),
  constraint rosters_basis CHECK ((basis = ANY (ARRAY['consent'::text, 'duty'::text]))),
  constraint rosters_failures CHECK ((failures >= 0)),
  constraint rosters_file_name CHECK (((char_length(file_name) >= 1) AND (char_length(file_name) <= 200))),
  constraint rosters_for_something CHECK ((num_nulls(purpose, keep_until) =
CASE
    WHEN (kind = 'women'::text) THEN 0
    ELSE 2
END)),
  constraint rosters_header_line CHECK ((header_line > 0)),
  constraint rosters_kind CHECK ((kind = ANY (ARRAY['women'::text, 'executives'::text, 'chairs'::text, 'households'::text, 'groupLeaders'::text]))),
  constraint rosters_of_people CHECK (((kind = 'women'::text) = (basis IS NOT NULL))),
  constraint rosters_purpose CHECK (((char_length(purpose) >= 1) AND (char_length(purpose) <= 200))),
  constraint rosters_rows CHECK ((rows >= 0)),
  constraint rosters_state CHECK ((state = ANY (ARRAY['reading'::text, 'read'::text, 'taking'::text, 'taken'::text, 'undoing'::text, 'undone'::text]))),
  constraint rosters_taken CHECK ((num_nulls(taken_at, taken_by) = ANY (ARRAY[0, 2]))),
  constraint rosters_undone CHECK ((num_nulls(undone_at, undone_by) = ANY (ARRAY[0, 2]))),
  constraint rosters_whole CHECK (((taken + refused) <= rows))
);
CREATE INDEX rosters_kept_until ON d370215.rosters USING btree (keep_until) WHERE (forgotten_at IS NULL);
CREATE INDEX rosters_under_way ON d370215.rosters USING btree (id) WHERE (state = ANY (ARRAY['taking'::text, 'undoing'::text]));

create table d370215.same_women (
  id uuid not null,
  answer text not null,
  kept_person_id uuid not null,
  other_person_id uuid not null,
  ended_link_id uuid,
  ended_introduction_id uuid,
  division_code text not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  closed_at timestamp with time zone,
  constraint same_women_pkey PRIMARY KEY (id),
  constraint same_women_answer CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text]))),
  constraint same_women_closed CHECK (((closed_at IS NULL) OR (answer = 'same'::text))),
  constraint same_women_division CHECK ((division_code ~ '^[0-9]{2,12}$'::text)),
  constraint same_women_ended CHECK ((num_nonnulls(ended_link_id, ended_introduction_id) =
CASE
    WHEN (answer = 'same'::text) THEN 1
    ELSE 0
END)),
  constraint same_women_two CHECK ((kept_person_id <> other_person_id)),
  constraint same_women_undone CHECK (((undone_by IS NULL) OR (undone_at IS NOT NULL)))
);
CREATE INDEX same_women_by_day ON d370215.same_women USING btree (decided_at);
CREATE UNIQUE INDEX same_women_into_one ON d370215.same_women USING btree (other_person_id) WHERE ((answer = 'same'::text) AND (undone_at IS NULL));
CREATE INDEX same_women_of_kept ON d370215.same_women USING btree (kept_person_id) WHERE ((answer = 'same'::text) AND (undone_at IS NULL));
CREATE UNIQUE INDEX same_women_one_answer ON d370215.same_women USING btree (LEAST(kept_person_id, other_person_id), GREATEST(kept_person_id, other_person_id)) WHERE (undone_at IS NULL);

create table d370215.schema_migrations (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table d370215.schema_migrations_lock (
  id character varying(255) not null,
  is_locked integer not null default 0,
  constraint schema_migrations_lock_pkey PRIMARY KEY (id)
);

create table d370215.showing_consents (
  id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  given_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint showing_consents_pkey PRIMARY KEY (id),
  constraint showing_consents_period CHECK ((withdrawn_at >= recorded_at)),
  constraint showing_consents_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE UNIQUE INDEX showing_consents_one_standing ON d370215.showing_consents USING btree (member_id) WHERE (withdrawn_at IS NULL);

create table d370215.signups (
  id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  placed_by uuid not null,
  women smallint not null default 0,
  children smallint not null default 0,
  elders smallint not null default 0,
  men smallint not null default 0,
  party_size integer not null,
  placed_at timestamp with time zone not null,
  constraint signups_pkey PRIMARY KEY (id),
  constraint signups_party CHECK (((LEAST(women, children, elders, men) >= 0) AND (COALESCE((NULLIF((((women + children) + elders) + men), 0))::integer, party_size) = party_size)))
);
CREATE INDEX signups_by_activity ON d370215.signups USING btree (activity_id, id);
CREATE INDEX signups_by_person ON d370215.signups USING btree (person_id, id);

create table d370215.slot_things (
  thing_id uuid not null,
  opened_seq bigint not null default 0,
  opened_taken integer not null default '-1'::integer,
  opened_capacity integer not null,
  longest_minutes integer not null,
  setup_minutes integer not null,
  bookable tstzmultirange,
  constraint slot_things_pkey PRIMARY KEY (thing_id),
  constraint slot_things_lengths CHECK (((longest_minutes >= 1) AND (longest_minutes <= 44640) AND (setup_minutes >= 0) AND (setup_minutes <= 1440))),
  constraint slot_things_opened CHECK (((opened_seq = 0) AND (opened_taken = '-1'::integer)))
);

create table d370215.slots (
  claim_id uuid not null,
  thing_id uuid not null,
  holder_id uuid not null,
  placed_by uuid not null,
  units integer not null,
  during tstzrange not null,
  blocks tstzrange not null,
  numbers int4multirange not null default '{}'::int4multirange,
  offered_at timestamp with time zone,
  offer_ends_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  ended_id uuid,
  taken_id uuid generated always as (
CASE
    WHEN ((confirmed_at IS NOT NULL) OR (offered_at IS NOT NULL)) THEN claim_id
    ELSE NULL::uuid
END) stored,
  constraint slots_pkey PRIMARY KEY (claim_id),
  constraint slots_never_over EXCLUDE USING gist (thing_id WITH =, numbers WITH &&, blocks WITH &&) WHERE ((ended_id IS NULL)),
  constraint slots_one_a_holder EXCLUDE USING gist (holder_id WITH =, thing_id WITH =, during WITH &&) WHERE ((ended_id IS NULL)),
  constraint slots_sound CHECK ((COALESCE((ended_id = claim_id), true) AND (isempty(numbers) = ((confirmed_at IS NULL) AND (offered_at IS NULL))) AND (num_nulls(offered_at, offer_ends_at) = ANY (ARRAY[0, 2])) AND ((offer_ends_at > offered_at) IS NOT FALSE) AND (NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)) AND (EXTRACT(second FROM lower(during)) = (0)::numeric) AND (EXTRACT(second FROM upper(during)) = (0)::numeric) AND ((upper(during) - lower(during)) <= '31 days'::interval) AND (lower(blocks) = lower(during)) AND lower_inc(blocks) AND (blocks @> during) AND (NOT upper_inf(blocks))))
);
CREATE INDEX slots_offers ON d370215.slots USING btree (offer_ends_at, claim_id) WHERE ((offered_at IS NOT NULL) AND (confirmed_at IS NULL) AND (ended_id IS NULL));

create table d370215.specialist_days (
  specialist_id uuid not null,
  on_day date not null,
  open_minutes int4multirange not null,
  constraint specialist_days_pkey PRIMARY KEY (specialist_id, on_day),
  constraint specialist_days_minutes CHECK ((open_minutes <@ int4multirange(int4range(0, 2880))))
);

create table d370215.specialists (
  id uuid not null,
  kind text not null,
  title text not null,
  speaks text,
  place_id uuid not null,
  person_id uuid,
  holder_id uuid not null,
  thing_id uuid not null,
  talk_minutes integer not null,
  pause_minutes integer not null,
  open_minutes int4multirange not null default '{}'::int4multirange,
  named_at timestamp with time zone not null,
  named_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint specialists_pkey PRIMARY KEY (id),
  constraint specialists_ended CHECK ((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2]))),
  constraint specialists_kind CHECK ((kind = ANY (ARRAY['counselling'::text, 'legal'::text, 'marriage'::text]))),
  constraint specialists_minutes CHECK ((open_minutes <@ int4multirange(int4range(0, 10080)))),
  constraint specialists_one_a_thing UNIQUE (thing_id),
  constraint specialists_pause CHECK (((pause_minutes >= 0) AND (pause_minutes <= 120))),
  constraint specialists_speaks_length CHECK (((char_length(speaks) >= 1) AND (char_length(speaks) <= 30))),
  constraint specialists_talk CHECK (((talk_minutes >= 15) AND (talk_minutes <= 180))),
  constraint specialists_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 20)))
);
CREATE INDEX specialists_by_place ON d370215.specialists USING btree (place_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX specialists_once_a_person ON d370215.specialists USING btree (person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX specialists_once_a_room ON d370215.specialists USING btree (place_id, kind, title) WHERE ((ended_at IS NULL) AND (person_id IS NULL));

create table d370215.suggestions (
  id uuid not null,
  person_id uuid,
  receipt_hash text,
  body text,
  phone text,
  left_at timestamp with time zone not null,
  answer text,
  closed_at timestamp with time zone,
  closed_by uuid,
  forget_on date not null,
  forgotten_at timestamp with time zone,
  constraint suggestions_pkey PRIMARY KEY (id),
  constraint suggestions_answer_length CHECK (((char_length(answer) >= 1) AND (char_length(answer) <= 2000))),
  constraint suggestions_answered_when_closed CHECK (((answer IS NULL) OR (closed_at IS NOT NULL))),
  constraint suggestions_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 2000))),
  constraint suggestions_closed_by_somebody CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  constraint suggestions_forgotten_whole CHECK (
CASE
    WHEN (forgotten_at IS NULL) THEN ((body IS NOT NULL) AND (receipt_hash IS NOT NULL))
    ELSE ((body IS NULL) AND (phone IS NULL) AND (answer IS NULL) AND (receipt_hash IS NULL))
END),
  constraint suggestions_phone_length CHECK (((char_length(phone) >= 1) AND (char_length(phone) <= 40))),
  constraint suggestions_receipt_key UNIQUE (receipt_hash)
);
CREATE INDEX suggestions_by_person ON d370215.suggestions USING btree (person_id, left_at) WHERE (person_id IS NOT NULL);
CREATE INDEX suggestions_done ON d370215.suggestions USING btree (closed_at, id) WHERE (closed_at IS NOT NULL);
CREATE INDEX suggestions_nameless ON d370215.suggestions USING btree (left_at) WHERE (person_id IS NULL);
CREATE INDEX suggestions_open ON d370215.suggestions USING btree (id) WHERE ((closed_at IS NULL) AND (forgotten_at IS NULL));
CREATE INDEX suggestions_to_forget ON d370215.suggestions USING btree (forget_on) WHERE (forgotten_at IS NULL);

create table d370215.taken_slots (
  claim_id uuid not null,
  thing_id uuid not null,
  units integer not null,
  seq bigint not null,
  taken_after integer not null default '-1'::integer,
  capacity integer not null,
  numbers int4multirange not null,
  blocks tstzrange not null,
  constraint taken_slots_pkey PRIMARY KEY (claim_id),
  constraint taken_slots_key UNIQUE (claim_id, numbers, blocks)
);

create table d370215.talent_asks (
  id uuid not null,
  request_id uuid not null,
  person_id uuid,
  words bytea,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  answered_at timestamp with time zone,
  answer text,
  taken_back_at timestamp with time zone,
  forget_on date not null,
  forgotten_at timestamp with time zone,
  constraint talent_asks_pkey PRIMARY KEY (id),
  constraint talent_asks_answer CHECK ((answer = ANY (ARRAY['can'::text, 'cannot'::text]))),
  constraint talent_asks_answered CHECK ((num_nulls(answered_at, answer) = ANY (ARRAY[0, 2]))),
  constraint talent_asks_forgotten CHECK (((words IS NULL) = (forgotten_at IS NOT NULL)))
);
CREATE INDEX talent_asks_by_person ON d370215.talent_asks USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX talent_asks_of_one ON d370215.talent_asks USING btree (request_id, id DESC);
CREATE UNIQUE INDEX talent_asks_one_at_a_time ON d370215.talent_asks USING btree (request_id) WHERE ((answered_at IS NULL) AND (taken_back_at IS NULL));
CREATE INDEX talent_asks_to_forget ON d370215.talent_asks USING btree (forget_on) WHERE (forgotten_at IS NULL);

create table d370215.talents (
  request_id uuid not null,
  person_id uuid,
  kinds text[] not null,
  resting_since timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint talents_pkey PRIMARY KEY (request_id),
  constraint talents_kinds CHECK ((kinds <@ ARRAY['hair'::text, 'handwork'::text, 'cooking'::text, 'stage'::text, 'repair'::text, 'lessons'::text, 'care'::text, 'phone'::text, 'growing'::text]))
);
CREATE INDEX talents_by_person ON d370215.talents USING btree (person_id) WHERE (person_id IS NOT NULL);

create table d370215.team_members (
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint team_members_pkey PRIMARY KEY (id),
  constraint team_members_period CHECK ((left_at >= added_at))
);
CREATE INDEX team_members_by_person ON d370215.team_members USING btree (person_id);
CREATE INDEX team_members_by_team ON d370215.team_members USING btree (team_id) WHERE (left_at IS NULL);

create table d370215.teams (
  id uuid not null,
  home_id uuid not null,
  name text not null,
  theme text,
  member_count integer,
  "position" smallint not null,
  ended_at timestamp with time zone,
  own_home_id uuid,
  constraint teams_pkey PRIMARY KEY (id),
  constraint teams_member_count CHECK ((member_count >= 0)),
  constraint teams_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
CREATE INDEX teams_by_home ON d370215.teams USING btree (home_id, "position");

create table d370215.tellings (
  id uuid not null,
  roster_id uuid not null,
  person_id uuid not null,
  code_hash bytea,
  expires_on date not null,
  written_at timestamp with time zone not null,
  text_at timestamp with time zone,
  tries integer not null default 0,
  answered_at timestamp with time zone,
  constraint tellings_pkey PRIMARY KEY (id),
  constraint tellings_code_hash CHECK ((octet_length(code_hash) = 32)),
  constraint tellings_once UNIQUE (person_id),
  constraint tellings_one_code UNIQUE (code_hash),
  constraint tellings_tries CHECK (((tries >= 0) AND (tries <= 3)))
);
CREATE INDEX tellings_expire ON d370215.tellings USING btree (expires_on);
CREATE INDEX tellings_of_roster ON d370215.tellings USING btree (roster_id);
CREATE INDEX tellings_to_text ON d370215.tellings USING btree (text_at, id) WHERE (text_at IS NOT NULL);

create table d370215.things (
  id uuid not null,
  kind d370215.thing_kind not null,
  home_id uuid not null,
  capacity integer not null,
  taken integer not null default 0,
  waiting integer not null default 0,
  seq bigint not null default 0,
  closes_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  begins_at timestamp with time zone,
  constraint things_pkey PRIMARY KEY (id),
  constraint things_never_over CHECK (((capacity >= 1) AND (capacity <= 100000) AND (taken >= '-1'::integer) AND (taken <= capacity) AND (waiting >= 0)))
) with (fillfactor=60);

create table d370215.vault_keys (
  id uuid not null,
  purpose text not null,
  cipher text not null,
  wrapped bytea not null,
  master text not null,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  resealed_at timestamp with time zone,
  constraint vault_keys_pkey PRIMARY KEY (id),
  constraint vault_keys_blind_stays CHECK (((purpose = 'seal'::text) OR ((retired_at IS NULL) AND (resealed_at IS NULL)))),
  constraint vault_keys_cipher CHECK ((cipher = ANY (ARRAY['aes'::text, 'sm4'::text]))),
  constraint vault_keys_master CHECK ((master ~ '^[0-9a-f]{16}$'::text)),
  constraint vault_keys_purpose CHECK ((purpose = ANY (ARRAY['seal'::text, 'blind'::text]))),
  constraint vault_keys_wrapped CHECK (((octet_length(wrapped) >= 60) AND (octet_length(wrapped) <= 200)))
);
CREATE UNIQUE INDEX vault_keys_one_blind ON d370215.vault_keys USING btree (purpose) WHERE (purpose = 'blind'::text);
CREATE UNIQUE INDEX vault_keys_one_seals ON d370215.vault_keys USING btree (cipher) WHERE ((purpose = 'seal'::text) AND (retired_at IS NULL));

create table d370215.village_merger_parts (
  merger_id uuid not null,
  kind text not null,
  part_id uuid not null,
  from_code text not null,
  constraint village_merger_parts_pkey PRIMARY KEY (merger_id, kind, part_id),
  constraint village_merger_parts_kind CHECK ((kind = ANY (ARRAY['link'::text, 'lead'::text, 'executive'::text, 'appointment'::text, 'home'::text, 'person'::text, 'contact'::text, 'introduction'::text, 'message'::text, 'groupLeader'::text])))
);

create table d370215.village_mergers (
  id uuid not null,
  villages text[] not null,
  into_code text not null,
  into_name text,
  prepared_at timestamp with time zone not null,
  prepared_by uuid not null,
  due_on date,
  lead_of text,
  arranged_at timestamp with time zone,
  arranged_by uuid,
  stuck_why text,
  merged_on date,
  merged_at timestamp with time zone,
  counted jsonb not null default '[]'::jsonb,
  from_areas text[] not null default '{}'::text[],
  to_areas text[] not null default '{}'::text[],
  dropped_at timestamp with time zone,
  dropped_by uuid,
  undone_on date,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint village_mergers_pkey PRIMARY KEY (id),
  constraint village_mergers_areas CHECK ((cardinality(from_areas) = cardinality(to_areas))),
  constraint village_mergers_arranged CHECK ((num_nulls(due_on, arranged_at, arranged_by) = ANY (ARRAY[0, 3]))),
  constraint village_mergers_dropped CHECK (((num_nulls(dropped_at, dropped_by) = ANY (ARRAY[0, 2])) AND ((dropped_at IS NULL) OR (merged_on IS NULL)))),
  constraint village_mergers_into CHECK ((into_code ~ '^[0-9]{12}$'::text)),
  constraint village_mergers_merged CHECK (((num_nulls(merged_on, merged_at) = ANY (ARRAY[0, 2])) AND ((merged_on IS NULL) OR (due_on IS NOT NULL)))),
  constraint village_mergers_name_length CHECK (((char_length(into_name) >= 1) AND (char_length(into_name) <= 100))),
  constraint village_mergers_undone CHECK (((num_nulls(undone_on, undone_at, undone_by) = ANY (ARRAY[0, 3])) AND ((undone_on IS NULL) OR (undone_on >= merged_on)))),
  constraint village_mergers_villages CHECK (((cardinality(villages) >= 1) AND (cardinality(villages) <= 30)))
);
CREATE INDEX village_mergers_due ON d370215.village_mergers USING btree (due_on) WHERE ((due_on IS NOT NULL) AND (merged_on IS NULL) AND (dropped_at IS NULL));

create table d370215.village_messages (
  id uuid not null,
  division_code text not null,
  body text not null,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  last_day date not null,
  constraint village_messages_pkey PRIMARY KEY (id),
  constraint village_messages_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 500))),
  constraint village_messages_division CHECK ((division_code ~ '^[0-9]{2,12}$'::text))
);

create table d370215.village_moves (
  kind text not null,
  moved_id uuid not null,
  moved_on date not null,
  from_code text not null,
  to_code text not null,
  constraint village_moves_pkey PRIMARY KEY (kind, moved_id, moved_on),
  constraint village_moves_kind CHECK ((kind = ANY (ARRAY['home'::text, 'executive'::text])))
);

create table d370215.villages_to_tell (
  id uuid not null,
  message_id uuid not null,
  village_code text not null,
  waits_for text not null,
  constraint villages_to_tell_pkey PRIMARY KEY (id),
  constraint villages_to_tell_village CHECK ((village_code ~ '^[0-9]{12}$'::text)),
  constraint villages_to_tell_waits_for CHECK ((waits_for = ANY (ARRAY['executive'::text, 'chair'::text])))
);
CREATE INDEX villages_to_tell_of_message ON d370215.villages_to_tell USING btree (message_id, village_code);
CREATE INDEX villages_to_tell_of_village ON d370215.villages_to_tell USING btree (village_code);

create table d370215.visits (
  id uuid not null,
  client_id uuid not null,
  link_id uuid not null,
  visited_by uuid not null,
  channel text not null,
  visited_at timestamp with time zone not null,
  visited_on date not null,
  due_on date not null,
  noted_at timestamp with time zone not null,
  note bytea,
  taken_back_at timestamp with time zone,
  constraint visits_pkey PRIMARY KEY (id),
  constraint visits_channel CHECK ((channel = ANY (ARRAY['at-home'::text, 'phone'::text, 'wechat'::text, 'met'::text, 'at-the-home'::text]))),
  constraint visits_due CHECK ((due_on > visited_on)),
  constraint visits_once UNIQUE (visited_by, client_id)
);
CREATE INDEX visits_of_link ON d370215.visits USING btree (link_id, visited_on) INCLUDE (due_on) WHERE (taken_back_at IS NULL);

create table d370215.warning_letters (
  id uuid not null,
  case_id uuid not null,
  given_at timestamp with time zone not null,
  kind text not null,
  words bytea,
  noted_at timestamp with time zone not null,
  noted_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint warning_letters_pkey PRIMARY KEY (id),
  constraint warning_letters_ended CHECK ((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2]))),
  constraint warning_letters_id_and_case UNIQUE (id, case_id),
  constraint warning_letters_kind CHECK ((kind = ANY (ARRAY['domestic-violence'::text, 'harassment'::text])))
);
CREATE INDEX warning_letters_of_one ON d370215.warning_letters USING btree (case_id, id);

create table d370215.warning_visits (
  id uuid not null,
  letter_id uuid not null,
  case_id uuid not null,
  visited_at timestamp with time zone not null,
  by_whom text not null,
  words bytea,
  noted_at timestamp with time zone not null,
  noted_by uuid not null,
  constraint warning_visits_pkey PRIMARY KEY (id),
  constraint warning_visits_by_whom CHECK ((by_whom = ANY (ARRAY['village'::text, 'police'::text, 'both'::text])))
);
CREATE INDEX warning_visits_of_one ON d370215.warning_visits USING btree (case_id, id);

create table d370215.wishes_of_no_contact (
  mark bytea not null,
  wished_at timestamp with time zone not null,
  constraint wishes_of_no_contact_pkey PRIMARY KEY (mark)
);

CREATE OR REPLACE FUNCTION d370215.count_numbers(numbers int4multirange)
 RETURNS bigint
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
  begin
    return coalesce((select sum(upper(run) - lower(run)) from unnest(numbers) run), 0);
  end $function$;

CREATE OR REPLACE FUNCTION d370215.is_sound_link(link d370215.claim_events)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
  begin
    return link.taken_after between -1 and link.capacity
      and (link.kind = 'opened') = (link.seq = 0)
      and num_nulls(link.previous_seq, link.taken_before, link.capacity_before) = case link.seq when 0 then 3 else 0 end
      and coalesce(link.previous_seq, -1) = link.seq - 1
      and (link.claim_id is null) = (link.kind in ('opened', 'resized', 'closed'))
      and (link.kind = 'resized' or coalesce(link.capacity_before, link.capacity) = link.capacity)
      and link.taken_claim_id is not distinct from
        case when link.kind in ('confirmed', 'promoted', 'offered') then link.claim_id end
      and link.returned_claim_id is not distinct from
        case when link.kind in ('released', 'declined', 'lapsed') then link.claim_id end
      and link.ended_claim_id is not distinct from
        case when link.kind in ('released', 'declined', 'lapsed', 'left-queue') then link.claim_id end
      and case least(link.taken_before, link.taken_after) when -1 then coalesce(link.taken_before, -1) = link.taken_after
        else link.taken_after = coalesce(link.taken_before, 0) + case link.claim_id
          when link.taken_claim_id then link.units when link.returned_claim_id then -link.units else 0 end
        end;
  end $function$;

alter table d370215.activities add constraint activities_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES d370215.people(id);
alter table d370215.activities add constraint activities_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES d370215.people(id);
alter table d370215.activities add constraint activities_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES d370215.people(id);
alter table d370215.activities add constraint activities_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.activities add constraint activities_place_fkey FOREIGN KEY (place_id) REFERENCES d370215.places(id);
alter table d370215.activities add constraint activities_spared_by_fkey FOREIGN KEY (spared_by) REFERENCES d370215.people(id);
alter table d370215.activities add constraint activities_thing_fkey FOREIGN KEY (thing_id) REFERENCES d370215.things(id);
alter table d370215.activity_changes add constraint activity_changes_activity_fkey FOREIGN KEY (activity_id) REFERENCES d370215.activities(id);
alter table d370215.activity_changes add constraint activity_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES d370215.people(id);
alter table d370215.activity_drafts add constraint activity_drafts_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.activity_drafts add constraint activity_drafts_place_fkey FOREIGN KEY (place_id) REFERENCES d370215.places(id);
alter table d370215.activity_drafts add constraint activity_drafts_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES d370215.people(id);
alter table d370215.activity_questions add constraint activity_questions_activity_fkey FOREIGN KEY (activity_id) REFERENCES d370215.activities(id);
alter table d370215.activity_questions add constraint activity_questions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES d370215.people(id);
alter table d370215.activity_questions add constraint activity_questions_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.activity_questions add constraint activity_questions_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES d370215.people(id);
alter table d370215.announcement_homes add constraint announcement_homes_announcement_fkey FOREIGN KEY (announcement_id) REFERENCES d370215.announcements(id);
alter table d370215.announcement_homes add constraint announcement_homes_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.announcements add constraint announcements_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES d370215.people(id);
alter table d370215.announcements add constraint announcements_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES d370215.people(id);
alter table d370215.appointments add constraint appointments_appointed_by_fkey FOREIGN KEY (appointed_by) REFERENCES d370215.people(id);
alter table d370215.appointments add constraint appointments_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.appointments add constraint appointments_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.appointments add constraint appointments_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.attendances add constraint attendances_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES d370215.people(id);
alter table d370215.attendances add constraint attendances_signup_fkey FOREIGN KEY (signup_id) REFERENCES d370215.signups(id);
alter table d370215.attendances add constraint attendances_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES d370215.people(id);
alter table d370215.board_answers add constraint board_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES d370215.people(id);
alter table d370215.board_answers add constraint board_answers_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.board_answers add constraint board_answers_question_fkey FOREIGN KEY (question_id) REFERENCES d370215.board_questions(id);
alter table d370215.board_answers add constraint board_answers_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES d370215.people(id);
alter table d370215.board_questions add constraint board_questions_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.board_questions add constraint board_questions_published_by_fkey FOREIGN KEY (published_by) REFERENCES d370215.people(id);
alter table d370215.board_questions add constraint board_questions_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES d370215.people(id);
alter table d370215.board_questions add constraint board_questions_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.broken_glasses add constraint broken_glasses_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.broken_glasses add constraint broken_glasses_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.broken_glasses add constraint broken_glasses_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES d370215.people(id);
alter table d370215.cares add constraint cares_link_fkey FOREIGN KEY (link_id) REFERENCES d370215.links(id);
alter table d370215.cares add constraint cares_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.case_clocks add constraint case_clocks_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_consents add constraint case_consents_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_consents add constraint case_consents_file_fkey FOREIGN KEY (file_id, case_id) REFERENCES d370215.case_files(id, case_id);
alter table d370215.case_consents add constraint case_consents_receiver_fkey FOREIGN KEY (receiver_id) REFERENCES d370215.receivers(id);
alter table d370215.case_consents add constraint case_consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES d370215.people(id);
alter table d370215.case_consents add constraint case_consents_told_by_fkey FOREIGN KEY (told_by) REFERENCES d370215.people(id);
alter table d370215.case_consents add constraint case_consents_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES d370215.people(id);
alter table d370215.case_erasures add constraint case_erasures_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_erasures add constraint case_erasures_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES d370215.people(id);
alter table d370215.case_file_chunks add constraint case_file_chunks_of_its_file FOREIGN KEY (file_id, case_id) REFERENCES d370215.case_files(id, case_id);
alter table d370215.case_files add constraint case_files_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_files add constraint case_files_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES d370215.people(id);
alter table d370215.case_files add constraint case_files_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES d370215.people(id);
alter table d370215.case_follow_ups add constraint case_follow_ups_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_follow_ups add constraint case_follow_ups_made_by_fkey FOREIGN KEY (made_by) REFERENCES d370215.people(id);
alter table d370215.case_members add constraint case_members_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.case_members add constraint case_members_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_members add constraint case_members_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.case_notes add constraint case_notes_author_fkey FOREIGN KEY (author_id) REFERENCES d370215.people(id);
alter table d370215.case_notes add constraint case_notes_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_notes add constraint case_notes_previous_fkey FOREIGN KEY (case_id, previous_seq, previous_hash) REFERENCES d370215.case_notes(case_id, seq, hash);
alter table d370215.case_parties add constraint case_parties_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.case_parties add constraint case_parties_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_parties add constraint case_parties_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES d370215.people(id);
alter table d370215.case_plans add constraint case_plans_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_plans add constraint case_plans_written_by_fkey FOREIGN KEY (written_by) REFERENCES d370215.people(id);
alter table d370215.case_referrals add constraint case_referrals_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_referrals add constraint case_referrals_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES d370215.people(id);
alter table d370215.case_referrals add constraint case_referrals_consent_fkey FOREIGN KEY (case_id, consent_id) REFERENCES d370215.case_consents(case_id, id);
alter table d370215.case_referrals add constraint case_referrals_receiver_fkey FOREIGN KEY (receiver_id) REFERENCES d370215.receivers(id);
alter table d370215.case_referrals add constraint case_referrals_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES d370215.people(id);
alter table d370215.case_reports add constraint case_reports_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_reports add constraint case_reports_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.case_reports add constraint case_reports_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES d370215.people(id);
alter table d370215.case_reports add constraint case_reports_referral_fkey FOREIGN KEY (case_id, referral_id) REFERENCES d370215.case_referrals(case_id, id);
alter table d370215.case_screens add constraint case_screens_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_screens add constraint case_screens_screened_by_fkey FOREIGN KEY (screened_by) REFERENCES d370215.people(id);
alter table d370215.case_sessions add constraint case_sessions_arranged_by_fkey FOREIGN KEY (arranged_by) REFERENCES d370215.people(id);
alter table d370215.case_sessions add constraint case_sessions_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_sessions add constraint case_sessions_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.case_tasks add constraint case_tasks_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_tasks add constraint case_tasks_done_by_fkey FOREIGN KEY (done_by) REFERENCES d370215.people(id);
alter table d370215.case_tasks add constraint case_tasks_for_fkey FOREIGN KEY (for_id) REFERENCES d370215.people(id);
alter table d370215.case_tasks add constraint case_tasks_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.case_walls add constraint case_walls_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.case_walls add constraint case_walls_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.case_walls add constraint case_walls_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.case_walls add constraint case_walls_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.cases add constraint cases_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES d370215.people(id);
alter table d370215.cases add constraint cases_closing_asked_by_fkey FOREIGN KEY (closing_asked_by) REFERENCES d370215.people(id);
alter table d370215.cases add constraint cases_lead_doubted_by_fkey FOREIGN KEY (lead_doubted_by) REFERENCES d370215.people(id);
alter table d370215.cases add constraint cases_locked_by_fkey FOREIGN KEY (locked_by) REFERENCES d370215.people(id);
alter table d370215.cases add constraint cases_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES d370215.people(id);
alter table d370215.claim_events add constraint claim_events_chain CHECK ((d370215.is_sound_link(claim_events.*) IS TRUE));
alter table d370215.claim_events add constraint claim_events_claim_fkey FOREIGN KEY (claim_id, thing_id, units) REFERENCES d370215.claims(id, thing_id, units);
alter table d370215.claim_events add constraint claim_events_ended_fkey FOREIGN KEY (ended_claim_id) REFERENCES d370215.claims(ended_id);
alter table d370215.claim_events add constraint claim_events_follows_fkey FOREIGN KEY (thing_id, previous_seq, taken_before, capacity_before) REFERENCES d370215.claim_events(thing_id, seq, taken_after, capacity);
alter table d370215.claim_events add constraint claim_events_taken_before_fkey FOREIGN KEY (returned_claim_id) REFERENCES d370215.claim_events(taken_claim_id);
alter table d370215.claims add constraint claims_holder_fkey FOREIGN KEY (holder_id) REFERENCES d370215.people(id);
alter table d370215.claims add constraint claims_taken_fkey FOREIGN KEY (taken_id) REFERENCES d370215.claim_events(taken_claim_id);
alter table d370215.claims add constraint claims_thing_fkey FOREIGN KEY (thing_id) REFERENCES d370215.things(id);
alter table d370215.consultation_texts add constraint consultation_texts_consultation_fkey FOREIGN KEY (consultation_id) REFERENCES d370215.consultations(id);
alter table d370215.consultation_walls add constraint consultation_walls_consultation_fkey FOREIGN KEY (consultation_id) REFERENCES d370215.consultations(id);
alter table d370215.consultation_walls add constraint consultation_walls_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.consultations add constraint consultations_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES d370215.people(id);
alter table d370215.consultations add constraint consultations_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.consultations add constraint consultations_claim_fkey FOREIGN KEY (claim_id) REFERENCES d370215.claims(id);
alter table d370215.consultations add constraint consultations_place_fkey FOREIGN KEY (place_id) REFERENCES d370215.places(id);
alter table d370215.consultations add constraint consultations_room_claim_fkey FOREIGN KEY (room_claim_id) REFERENCES d370215.claims(id);
alter table d370215.consultations add constraint consultations_specialist_fkey FOREIGN KEY (specialist_id) REFERENCES d370215.specialists(id);
alter table d370215.desk_phones add constraint desk_phones_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.desk_phones add constraint desk_phones_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.district_clocks add constraint district_clocks_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.district_clocks add constraint district_clocks_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.door_codes add constraint door_codes_activity_fkey FOREIGN KEY (activity_id) REFERENCES d370215.activities(id);
alter table d370215.door_counts add constraint door_counts_activity_fkey FOREIGN KEY (activity_id) REFERENCES d370215.activities(id);
alter table d370215.door_counts add constraint door_counts_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES d370215.people(id);
alter table d370215.door_counts add constraint door_counts_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.door_counts add constraint door_counts_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES d370215.people(id);
alter table d370215.duty_turns add constraint duty_turns_deputy_fkey FOREIGN KEY (deputy_id) REFERENCES d370215.people(id);
alter table d370215.duty_turns add constraint duty_turns_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.duty_turns add constraint duty_turns_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.excuses add constraint excuses_excused_by_fkey FOREIGN KEY (excused_by) REFERENCES d370215.people(id);
alter table d370215.excuses add constraint excuses_signup_fkey FOREIGN KEY (signup_id) REFERENCES d370215.signups(id);
alter table d370215.executives add constraint executives_appointment_fkey FOREIGN KEY (id) REFERENCES d370215.appointments(id);
alter table d370215.executives add constraint executives_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.feedback add constraint feedback_activity_fkey FOREIGN KEY (activity_id) REFERENCES d370215.activities(id);
alter table d370215.feedback add constraint feedback_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.group_leaders add constraint group_leaders_left_by_fkey FOREIGN KEY (left_by) REFERENCES d370215.people(id);
alter table d370215.group_leaders add constraint group_leaders_named_by_fkey FOREIGN KEY (named_by) REFERENCES d370215.people(id);
alter table d370215.group_leaders add constraint group_leaders_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.home_areas add constraint home_areas_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.home_areas add constraint home_areas_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.homes add constraint homes_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES d370215.people(id);
alter table d370215.homes add constraint homes_cover_fkey FOREIGN KEY (cover_photo_id) REFERENCES d370215.photos(id) ON DELETE SET NULL;
alter table d370215.homes add constraint homes_merged_into_fkey FOREIGN KEY (merged_into_id) REFERENCES d370215.homes(id);
alter table d370215.homes add constraint homes_parent_fkey FOREIGN KEY (parent_id) REFERENCES d370215.homes(id);
alter table d370215.homes add constraint homes_paused_by_fkey FOREIGN KEY (paused_by) REFERENCES d370215.people(id);
alter table d370215.hours_exceptions add constraint hours_exceptions_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.household_counts add constraint household_counts_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.introductions add constraint introductions_held_by_fkey FOREIGN KEY (held_by) REFERENCES d370215.people(id);
alter table d370215.introductions add constraint introductions_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.introductions add constraint introductions_roster_fkey FOREIGN KEY (roster_id) REFERENCES d370215.rosters(id);
alter table d370215.legal_aid_applications add constraint legal_aid_applications_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.legal_aid_applications add constraint legal_aid_applications_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES d370215.people(id);
alter table d370215.legal_aid_applications add constraint legal_aid_applications_lawyer_by_fkey FOREIGN KEY (lawyer_by) REFERENCES d370215.people(id);
alter table d370215.legal_aid_applications add constraint legal_aid_applications_written_by_fkey FOREIGN KEY (written_by) REFERENCES d370215.people(id);
alter table d370215.link_moves add constraint link_moves_link_fkey FOREIGN KEY (link_id) REFERENCES d370215.links(id);
alter table d370215.links add constraint links_held_by_fkey FOREIGN KEY (executive_id, held_by) REFERENCES d370215.executives(id, person_id);
alter table d370215.links add constraint links_left_by_fkey FOREIGN KEY (left_by) REFERENCES d370215.people(id);
alter table d370215.links add constraint links_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.mediation_agreements add constraint mediation_agreements_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_agreements add constraint mediation_agreements_made_by_fkey FOREIGN KEY (made_by) REFERENCES d370215.people(id);
alter table d370215.mediation_agreements add constraint mediation_agreements_mediation_fkey FOREIGN KEY (mediation_id) REFERENCES d370215.mediations(id);
alter table d370215.mediation_caucuses add constraint mediation_caucuses_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_caucuses add constraint mediation_caucuses_mediation_fkey FOREIGN KEY (mediation_id) REFERENCES d370215.mediations(id);
alter table d370215.mediation_caucuses add constraint mediation_caucuses_written_by_fkey FOREIGN KEY (written_by) REFERENCES d370215.people(id);
alter table d370215.mediation_committees add constraint mediation_committees_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.mediation_guests add constraint mediation_guests_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.mediation_guests add constraint mediation_guests_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_guests add constraint mediation_guests_mediation_fkey FOREIGN KEY (mediation_id) REFERENCES d370215.mediations(id);
alter table d370215.mediation_marks add constraint mediation_marks_agreement_fkey FOREIGN KEY (agreement_id) REFERENCES d370215.mediation_agreements(id);
alter table d370215.mediation_marks add constraint mediation_marks_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_marks add constraint mediation_marks_file_fkey FOREIGN KEY (file_id, case_id) REFERENCES d370215.case_files(id, case_id);
alter table d370215.mediation_marks add constraint mediation_marks_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES d370215.people(id);
alter table d370215.mediation_promises add constraint mediation_promises_agreement_fkey FOREIGN KEY (agreement_id) REFERENCES d370215.mediation_agreements(id);
alter table d370215.mediation_promises add constraint mediation_promises_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_promises add constraint mediation_promises_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES d370215.people(id);
alter table d370215.mediation_promises add constraint mediation_promises_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.mediation_protection_wishes add constraint mediation_protection_wishes_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_protection_wishes add constraint mediation_protection_wishes_mediation_fkey FOREIGN KEY (mediation_id) REFERENCES d370215.mediations(id);
alter table d370215.mediation_protection_wishes add constraint mediation_protection_wishes_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES d370215.people(id);
alter table d370215.mediation_protection_wishes add constraint mediation_protection_wishes_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES d370215.people(id);
alter table d370215.mediation_sides add constraint mediation_sides_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.mediation_sides add constraint mediation_sides_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_sides add constraint mediation_sides_mediation_fkey FOREIGN KEY (mediation_id) REFERENCES d370215.mediations(id);
alter table d370215.mediation_sittings add constraint mediation_sittings_arranged_by_fkey FOREIGN KEY (arranged_by) REFERENCES d370215.people(id);
alter table d370215.mediation_sittings add constraint mediation_sittings_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_sittings add constraint mediation_sittings_mediation_fkey FOREIGN KEY (mediation_id) REFERENCES d370215.mediations(id);
alter table d370215.mediation_sittings add constraint mediation_sittings_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES d370215.people(id);
alter table d370215.mediation_stories add constraint mediation_stories_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediation_stories add constraint mediation_stories_mediation_fkey FOREIGN KEY (mediation_id) REFERENCES d370215.mediations(id);
alter table d370215.mediation_stories add constraint mediation_stories_written_by_fkey FOREIGN KEY (written_by) REFERENCES d370215.people(id);
alter table d370215.mediations add constraint mediations_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.mediations add constraint mediations_committee_fkey FOREIGN KEY (committee_id) REFERENCES d370215.mediation_committees(id);
alter table d370215.mediations add constraint mediations_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.mediations add constraint mediations_mediator_fkey FOREIGN KEY (mediator_id) REFERENCES d370215.people(id);
alter table d370215.mediations add constraint mediations_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES d370215.people(id);
alter table d370215.mediations add constraint mediations_papers_back_by_fkey FOREIGN KEY (papers_back_by) REFERENCES d370215.people(id);
alter table d370215.mediations add constraint mediations_prolonged_by_fkey FOREIGN KEY (prolonged_by) REFERENCES d370215.people(id);
alter table d370215.mergers add constraint mergers_dropped_by_fkey FOREIGN KEY (dropped_by) REFERENCES d370215.people(id);
alter table d370215.mergers add constraint mergers_from_fkey FOREIGN KEY (from_id) REFERENCES d370215.homes(id);
alter table d370215.mergers add constraint mergers_into_fkey FOREIGN KEY (into_id) REFERENCES d370215.homes(id);
alter table d370215.mergers add constraint mergers_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES d370215.people(id);
alter table d370215.mergers add constraint mergers_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES d370215.people(id);
alter table d370215.missed_place_rules add constraint missed_place_rules_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.missed_place_rules add constraint missed_place_rules_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.notices add constraint notices_announcement_fkey FOREIGN KEY (announcement_id) REFERENCES d370215.announcements(id);
alter table d370215.notices add constraint notices_appointment_fkey FOREIGN KEY (appointment_id) REFERENCES d370215.appointments(id);
alter table d370215.notices add constraint notices_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.notices add constraint notices_change_fkey FOREIGN KEY (change_id) REFERENCES d370215.activity_changes(id);
alter table d370215.notices add constraint notices_consultation_fkey FOREIGN KEY (consultation_id) REFERENCES d370215.consultations(id);
alter table d370215.notices add constraint notices_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(present_id);
alter table d370215.notices add constraint notices_question_fkey FOREIGN KEY (question_id) REFERENCES d370215.activity_questions(id);
alter table d370215.notices add constraint notices_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.notices add constraint notices_signup_fkey FOREIGN KEY (signup_id) REFERENCES d370215.signups(id);
alter table d370215.notices add constraint notices_suggestion_fkey FOREIGN KEY (suggestion_id) REFERENCES d370215.suggestions(id);
alter table d370215.order_evidence add constraint order_evidence_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.order_evidence add constraint order_evidence_file_fkey FOREIGN KEY (file_id, case_id) REFERENCES d370215.case_files(id, case_id);
alter table d370215.order_evidence add constraint order_evidence_order_fkey FOREIGN KEY (order_id, case_id) REFERENCES d370215.protection_orders(id, case_id);
alter table d370215.order_evidence add constraint order_evidence_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES d370215.people(id);
alter table d370215.order_packs add constraint order_packs_made_by_fkey FOREIGN KEY (made_by) REFERENCES d370215.people(id);
alter table d370215.order_packs add constraint order_packs_order_fkey FOREIGN KEY (order_id, case_id) REFERENCES d370215.protection_orders(id, case_id);
alter table d370215.order_steps add constraint order_steps_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES d370215.people(id);
alter table d370215.order_steps add constraint order_steps_order_fkey FOREIGN KEY (order_id, case_id) REFERENCES d370215.protection_orders(id, case_id);
alter table d370215.order_words add constraint order_words_order_fkey FOREIGN KEY (order_id, case_id) REFERENCES d370215.protection_orders(id, case_id);
alter table d370215.order_words add constraint order_words_written_by_fkey FOREIGN KEY (written_by) REFERENCES d370215.people(id);
alter table d370215.outreach_plan_parts add constraint outreach_plan_parts_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES d370215.people(id);
alter table d370215.outreach_plan_parts add constraint outreach_plan_parts_executive_fkey FOREIGN KEY (executive_id) REFERENCES d370215.executives(id);
alter table d370215.outreach_plan_parts add constraint outreach_plan_parts_link_fkey FOREIGN KEY (link_id) REFERENCES d370215.links(id);
alter table d370215.outreach_plan_parts add constraint outreach_plan_parts_plan_fkey FOREIGN KEY (plan_id) REFERENCES d370215.outreach_plans(id);
alter table d370215.outreach_plans add constraint outreach_plans_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES d370215.people(id);
alter table d370215.outreach_plans add constraint outreach_plans_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES d370215.people(id);
alter table d370215.outreach_rules add constraint outreach_rules_set_by_fkey FOREIGN KEY (set_by) REFERENCES d370215.people(id);
alter table d370215.people add constraint people_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.person_phones add constraint person_phones_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.person_phones add constraint person_phones_roster_fkey FOREIGN KEY (roster_id) REFERENCES d370215.rosters(id);
alter table d370215.photos add constraint photos_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.places add constraint places_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.pocket_receipts add constraint pocket_receipts_pocket_fkey FOREIGN KEY (pocket_id) REFERENCES d370215.pockets(id);
alter table d370215.pockets add constraint pockets_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.pockets add constraint pockets_of_herself FOREIGN KEY (executive_id, person_id) REFERENCES d370215.executives(id, person_id);
alter table d370215.pockets add constraint pockets_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.protection_orders add constraint protection_orders_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.protection_orders add constraint protection_orders_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES d370215.people(id);
alter table d370215.receivers add constraint receivers_added_by_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.receivers add constraint receivers_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.referral_links add constraint referral_links_made_by_fkey FOREIGN KEY (made_by) REFERENCES d370215.people(id);
alter table d370215.referral_links add constraint referral_links_referral_fkey FOREIGN KEY (case_id, referral_id) REFERENCES d370215.case_referrals(case_id, id);
alter table d370215.relatives add constraint relatives_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES d370215.people(present_id);
alter table d370215.relatives add constraint relatives_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.reminders add constraint reminders_signup_fkey FOREIGN KEY (signup_id) REFERENCES d370215.signups(id);
alter table d370215.request_events add constraint request_events_actor_fkey FOREIGN KEY (actor_id) REFERENCES d370215.people(id);
alter table d370215.request_events add constraint request_events_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.request_events add constraint request_events_to_fkey FOREIGN KEY (to_id) REFERENCES d370215.people(id);
alter table d370215.request_notes add constraint request_notes_event_fkey FOREIGN KEY (event_id) REFERENCES d370215.request_events(id);
alter table d370215.request_notes add constraint request_notes_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.request_texts add constraint request_texts_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.request_walls add constraint request_walls_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.request_walls add constraint request_walls_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.requests add constraint requests_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.requests add constraint requests_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES d370215.people(id);
alter table d370215.requests add constraint requests_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.requests add constraint requests_owner_fkey FOREIGN KEY (owner_id) REFERENCES d370215.people(id);
alter table d370215.requests add constraint requests_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.requests add constraint requests_taken_down_by_fkey FOREIGN KEY (taken_down_by) REFERENCES d370215.people(id);
alter table d370215.requests add constraint requests_triaged_by_fkey FOREIGN KEY (triaged_by) REFERENCES d370215.people(id);
alter table d370215.room_things add constraint room_things_place_fkey FOREIGN KEY (place_id) REFERENCES d370215.places(id);
alter table d370215.room_things add constraint room_things_thing_fkey FOREIGN KEY (thing_id) REFERENCES d370215.slot_things(thing_id);
alter table d370215.roster_rows add constraint roster_rows_roster_fkey FOREIGN KEY (roster_id) REFERENCES d370215.rosters(id);
alter table d370215.rosters add constraint rosters_read_by_fkey FOREIGN KEY (read_by) REFERENCES d370215.people(id);
alter table d370215.rosters add constraint rosters_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES d370215.people(id);
alter table d370215.rosters add constraint rosters_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES d370215.people(id);
alter table d370215.same_women add constraint same_women_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES d370215.people(id);
alter table d370215.same_women add constraint same_women_introduction_fkey FOREIGN KEY (ended_introduction_id) REFERENCES d370215.introductions(id);
alter table d370215.same_women add constraint same_women_kept_fkey FOREIGN KEY (kept_person_id) REFERENCES d370215.people(id);
alter table d370215.same_women add constraint same_women_link_fkey FOREIGN KEY (ended_link_id) REFERENCES d370215.links(id);
alter table d370215.same_women add constraint same_women_other_fkey FOREIGN KEY (other_person_id) REFERENCES d370215.people(id);
alter table d370215.same_women add constraint same_women_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES d370215.people(id);
alter table d370215.showing_consents add constraint showing_consents_member_fkey FOREIGN KEY (member_id) REFERENCES d370215.team_members(id);
alter table d370215.showing_consents add constraint showing_consents_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.showing_consents add constraint showing_consents_recorder_fkey FOREIGN KEY (recorded_by) REFERENCES d370215.people(id);
alter table d370215.showing_consents add constraint showing_consents_withdrawer_fkey FOREIGN KEY (withdrawn_by) REFERENCES d370215.people(id);
alter table d370215.signups add constraint signups_activity_fkey FOREIGN KEY (activity_id) REFERENCES d370215.activities(id);
alter table d370215.signups add constraint signups_claim_fkey FOREIGN KEY (id, person_id, placed_by, party_size) REFERENCES d370215.claims(id, holder_id, placed_by, units) DEFERRABLE INITIALLY DEFERRED;
alter table d370215.slot_things add constraint slot_things_opened_fkey FOREIGN KEY (thing_id, opened_seq, opened_taken, opened_capacity) REFERENCES d370215.claim_events(thing_id, seq, taken_after, capacity);
alter table d370215.slots add constraint slots_claim_fkey FOREIGN KEY (claim_id, thing_id, units) REFERENCES d370215.claims(id, thing_id, units);
alter table d370215.slots add constraint slots_ended_fkey FOREIGN KEY (ended_id) REFERENCES d370215.claims(ended_id);
alter table d370215.slots add constraint slots_holder_fkey FOREIGN KEY (claim_id, holder_id, placed_by, units) REFERENCES d370215.claims(id, holder_id, placed_by, units);
alter table d370215.slots add constraint slots_taken_fkey FOREIGN KEY (taken_id, numbers, blocks) REFERENCES d370215.taken_slots(claim_id, numbers, blocks);
alter table d370215.slots add constraint slots_thing_fkey FOREIGN KEY (thing_id) REFERENCES d370215.slot_things(thing_id);
alter table d370215.specialist_days add constraint specialist_days_specialist_fkey FOREIGN KEY (specialist_id) REFERENCES d370215.specialists(id);
alter table d370215.specialists add constraint specialists_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.specialists add constraint specialists_holder_fkey FOREIGN KEY (holder_id) REFERENCES d370215.people(id);
alter table d370215.specialists add constraint specialists_named_by_fkey FOREIGN KEY (named_by) REFERENCES d370215.people(id);
alter table d370215.specialists add constraint specialists_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.specialists add constraint specialists_place_fkey FOREIGN KEY (place_id) REFERENCES d370215.places(id);
alter table d370215.specialists add constraint specialists_thing_fkey FOREIGN KEY (thing_id) REFERENCES d370215.slot_things(thing_id);
alter table d370215.suggestions add constraint suggestions_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES d370215.people(id);
alter table d370215.suggestions add constraint suggestions_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.taken_slots add constraint taken_slots_capacity_fkey FOREIGN KEY (thing_id, seq, taken_after, capacity) REFERENCES d370215.claim_events(thing_id, seq, taken_after, capacity);
alter table d370215.taken_slots add constraint taken_slots_claim_fkey FOREIGN KEY (claim_id, thing_id, units) REFERENCES d370215.claims(id, thing_id, units);
alter table d370215.taken_slots add constraint taken_slots_link_fkey FOREIGN KEY (claim_id) REFERENCES d370215.claim_events(taken_claim_id);
alter table d370215.taken_slots add constraint taken_slots_sound CHECK (((taken_after = '-1'::integer) AND (numbers <@ int4multirange(int4range(1, (capacity + 1)))) AND (units = d370215.count_numbers(numbers))));
alter table d370215.talent_asks add constraint talent_asks_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES d370215.people(id);
alter table d370215.talent_asks add constraint talent_asks_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.talent_asks add constraint talent_asks_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.talents add constraint talents_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.talents add constraint talents_request_fkey FOREIGN KEY (request_id) REFERENCES d370215.requests(id);
alter table d370215.team_members add constraint team_members_adder_fkey FOREIGN KEY (added_by) REFERENCES d370215.people(id);
alter table d370215.team_members add constraint team_members_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.team_members add constraint team_members_team_fkey FOREIGN KEY (team_id) REFERENCES d370215.teams(id);
alter table d370215.teams add constraint teams_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.teams add constraint teams_own_home_fkey FOREIGN KEY (own_home_id) REFERENCES d370215.homes(id);
alter table d370215.tellings add constraint tellings_person_fkey FOREIGN KEY (person_id) REFERENCES d370215.people(id);
alter table d370215.tellings add constraint tellings_roster_fkey FOREIGN KEY (roster_id) REFERENCES d370215.rosters(id);
alter table d370215.things add constraint things_home_fkey FOREIGN KEY (home_id) REFERENCES d370215.homes(id);
alter table d370215.village_merger_parts add constraint village_merger_parts_merger_fkey FOREIGN KEY (merger_id) REFERENCES d370215.village_mergers(id);
alter table d370215.village_mergers add constraint village_mergers_arranged_by_fkey FOREIGN KEY (arranged_by) REFERENCES d370215.people(id);
alter table d370215.village_mergers add constraint village_mergers_dropped_by_fkey FOREIGN KEY (dropped_by) REFERENCES d370215.people(id);
alter table d370215.village_mergers add constraint village_mergers_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES d370215.people(id);
alter table d370215.village_mergers add constraint village_mergers_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES d370215.people(id);
alter table d370215.village_messages add constraint village_messages_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES d370215.people(id);
alter table d370215.villages_to_tell add constraint villages_to_tell_message_fkey FOREIGN KEY (message_id) REFERENCES d370215.village_messages(id) ON DELETE CASCADE;
alter table d370215.visits add constraint visits_link_fkey FOREIGN KEY (link_id) REFERENCES d370215.links(id);
alter table d370215.visits add constraint visits_visited_by_fkey FOREIGN KEY (visited_by) REFERENCES d370215.people(id);
alter table d370215.warning_letters add constraint warning_letters_case_fkey FOREIGN KEY (case_id) REFERENCES d370215.cases(id);
alter table d370215.warning_letters add constraint warning_letters_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES d370215.people(id);
alter table d370215.warning_letters add constraint warning_letters_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES d370215.people(id);
alter table d370215.warning_visits add constraint warning_visits_letter_fkey FOREIGN KEY (letter_id, case_id) REFERENCES d370215.warning_letters(id, case_id);
alter table d370215.warning_visits add constraint warning_visits_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES d370215.people(id);

grant usage on schema d370215 to weijia_app;

grant insert, select, update on d370215.activities to weijia_app;
grant insert, select on d370215.activity_changes to weijia_app;
grant delete, insert, select, update on d370215.activity_drafts to weijia_app;
grant insert, select, update on d370215.activity_questions to weijia_app;
grant insert, select, update on d370215.announcement_homes to weijia_app;
grant insert, select, update on d370215.announcements to weijia_app;
grant delete, insert, select on d370215.answers to weijia_app;
grant insert, select, update on d370215.appointments to weijia_app;
grant insert, select, update on d370215.attendances to weijia_app;
grant insert, select on d370215.audit to weijia_app;
grant insert, select on d370215.audit_seals to weijia_app;
grant insert, select, update on d370215.board_answers to weijia_app;
grant insert, select, update on d370215.board_questions to weijia_app;
grant insert, select, update on d370215.broken_glasses to weijia_app;
grant delete, insert, select, update on d370215.cares to weijia_app;
grant insert, select, update on d370215.case_clocks to weijia_app;
grant insert, select, update on d370215.case_consents to weijia_app;
grant insert, select, update on d370215.case_erasures to weijia_app;
grant insert, select on d370215.case_figures to weijia_app;
grant delete, insert, select on d370215.case_file_chunks to weijia_app;
grant insert, select, update on d370215.case_files to weijia_app;
grant insert, select, update on d370215.case_follow_ups to weijia_app;
grant insert, select, update on d370215.case_members to weijia_app;
grant insert, select, update on d370215.case_notes to weijia_app;
grant insert, select, update on d370215.case_parties to weijia_app;
grant insert, select, update on d370215.case_plans to weijia_app;
grant insert, select, update on d370215.case_referrals to weijia_app;
grant insert, select, update on d370215.case_reports to weijia_app;
grant insert, select, update on d370215.case_screens to weijia_app;
grant insert, select, update on d370215.case_sessions to weijia_app;
grant insert, select, update on d370215.case_tasks to weijia_app;
grant insert, select, update on d370215.case_walls to weijia_app;
grant insert, select, update on d370215.cases to weijia_app;
grant insert, select on d370215.claim_events to weijia_app;
grant insert, select, update on d370215.claims to weijia_app;
grant insert, select, update on d370215.consultation_texts to weijia_app;
grant insert, select on d370215.consultation_walls to weijia_app;
grant insert, select, update on d370215.consultations to weijia_app;
grant delete, insert, select, update on d370215.contacts to weijia_app;
grant insert, select, update on d370215.desk_phones to weijia_app;
grant insert, select, update on d370215.district_clocks to weijia_app;
grant insert, select on d370215.door_codes to weijia_app;
grant insert, select, update on d370215.door_counts to weijia_app;
grant insert, select, update on d370215.duty_turns to weijia_app;
grant insert, select on d370215.excuses to weijia_app;
grant insert, select, update on d370215.executives to weijia_app;
grant insert, select, update on d370215.feedback to weijia_app;
grant insert, select, update on d370215.group_leaders to weijia_app;
grant insert, select, update on d370215.home_areas to weijia_app;
grant insert, select, update on d370215.homes to weijia_app;
grant delete, insert, select, update on d370215.hours_exceptions to weijia_app;
grant insert, select, update on d370215.household_counts to weijia_app;
grant insert, select, update on d370215.introductions to weijia_app;
grant insert, select, update on d370215.legal_aid_applications to weijia_app;
grant insert, select, update on d370215.link_moves to weijia_app;
grant insert, select, update on d370215.links to weijia_app;
grant insert, select, update on d370215.mediation_agreements to weijia_app;
grant insert, select, update on d370215.mediation_caucuses to weijia_app;
grant insert, select, update on d370215.mediation_committees to weijia_app;
grant insert, select, update on d370215.mediation_guests to weijia_app;
grant insert, select, update on d370215.mediation_marks to weijia_app;
grant insert, select, update on d370215.mediation_promises to weijia_app;
grant insert, select, update on d370215.mediation_protection_wishes to weijia_app;
grant insert, select, update on d370215.mediation_sides to weijia_app;
grant insert, select, update on d370215.mediation_sittings to weijia_app;
grant insert, select, update on d370215.mediation_stories to weijia_app;
grant insert, select, update on d370215.mediations to weijia_app;
grant insert, select, update on d370215.mergers to weijia_app;
grant insert, select, update on d370215.missed_place_rules to weijia_app;
grant delete, insert, select, update on d370215.notices to weijia_app;
grant insert, select, update on d370215.order_evidence to weijia_app;
grant insert, select, update on d370215.order_packs to weijia_app;
grant insert, select, update on d370215.order_steps to weijia_app;
grant insert, select, update on d370215.order_words to weijia_app;
grant delete, insert, select, update on d370215.outbox to weijia_app;
grant insert, select, update on d370215.outreach_plan_parts to weijia_app;
grant insert, select, update on d370215.outreach_plans to weijia_app;
grant insert, select, update on d370215.outreach_rules to weijia_app;
grant insert, select, update on d370215.people to weijia_app;
grant delete, insert, select, update on d370215.person_phones to weijia_app;
grant delete, insert, select, update on d370215.photos to weijia_app;
grant insert, select, update on d370215.places to weijia_app;
grant insert, select, update on d370215.pocket_receipts to weijia_app;
grant insert, select, update on d370215.pockets to weijia_app;
grant insert, select, update on d370215.protection_orders to weijia_app;
grant delete, insert, select on d370215.reach_changes to weijia_app;
grant insert, select, update on d370215.reach_sums to weijia_app;
grant insert, select, update on d370215.receivers to weijia_app;
grant insert, select, update on d370215.referral_links to weijia_app;
grant delete, insert, select, update on d370215.relatives to weijia_app;
grant insert, select on d370215.reminders to weijia_app;
grant insert, select on d370215.request_events to weijia_app;
grant insert, select, update on d370215.request_notes to weijia_app;
grant insert, select, update on d370215.request_texts to weijia_app;
grant insert, select on d370215.request_walls to weijia_app;
grant insert, select, update on d370215.requests to weijia_app;
grant insert, select on d370215.room_things to weijia_app;
grant delete, insert, select, update on d370215.roster_rows to weijia_app;
grant delete, insert, select, update on d370215.rosters to weijia_app;
grant insert, select, update on d370215.same_women to weijia_app;
grant select on d370215.schema_migrations to weijia_app;
grant insert, select, update on d370215.showing_consents to weijia_app;
grant insert, select on d370215.signups to weijia_app;
grant insert, select, update on d370215.slot_things to weijia_app;
grant insert, select, update on d370215.slots to weijia_app;
grant insert, select, update on d370215.specialist_days to weijia_app;
grant insert, select, update on d370215.specialists to weijia_app;
grant insert, select, update on d370215.suggestions to weijia_app;
grant insert, select on d370215.taken_slots to weijia_app;
grant insert, select, update on d370215.talent_asks to weijia_app;
grant insert, select, update on d370215.talents to weijia_app;
grant insert, select, update on d370215.team_members to weijia_app;
grant insert, select, update on d370215.teams to weijia_app;
grant delete, insert, select, update on d370215.tellings to weijia_app;
grant insert, select, update on d370215.things to weijia_app;
grant insert, select on d370215.vault_keys to weijia_app;
grant delete, insert, select on d370215.village_merger_parts to weijia_app;
grant insert, select, update on d370215.village_mergers to weijia_app;
grant delete, insert, select on d370215.village_messages to weijia_app;
grant insert, select, update on d370215.village_moves to weijia_app;
grant delete, insert, select, update on d370215.villages_to_tell to weijia_app;
grant insert, select, update on d370215.visits to weijia_app;
grant insert, select, update on d370215.warning_letters to weijia_app;
grant insert, select, update on d370215.warning_visits to weijia_app;
grant insert, select on d370215.wishes_of_no_contact to weijia_app;

alter table d370215.activity_drafts enable row level security;
alter table d370215.activity_questions enable row level security;
alter table d370215.announcement_homes enable row level security;
alter table d370215.announcements enable row level security;
alter table d370215.answers enable row level security;
alter table d370215.appointments enable row level security;
alter table d370215.attendances enable row level security;
alter table d370215.audit enable row level security;
alter table d370215.audit_seals enable row level security;
alter table d370215.board_answers enable row level security;
alter table d370215.board_questions enable row level security;
alter table d370215.broken_glasses enable row level security;
alter table d370215.cares enable row level security;
alter table d370215.case_clocks enable row level security;
alter table d370215.case_consents enable row level security;
alter table d370215.case_erasures enable row level security;
alter table d370215.case_figures enable row level security;
alter table d370215.case_file_chunks enable row level security;
alter table d370215.case_files enable row level security;
alter table d370215.case_follow_ups enable row level security;
alter table d370215.case_members enable row level security;
alter table d370215.case_notes enable row level security;
alter table d370215.case_parties enable row level security;
alter table d370215.case_plans enable row level security;
alter table d370215.case_referrals enable row level security;
alter table d370215.case_reports enable row level security;
alter table d370215.case_screens enable row level security;
alter table d370215.case_sessions enable row level security;
alter table d370215.case_tasks enable row level security;
alter table d370215.case_walls enable row level security;
alter table d370215.cases enable row level security;
alter table d370215.claim_events enable row level security;
alter table d370215.claims enable row level security;
alter table d370215.consultation_texts enable row level security;
alter table d370215.consultation_walls enable row level security;
alter table d370215.consultations enable row level security;
alter table d370215.desk_phones enable row level security;
alter table d370215.district_clocks enable row level security;
alter table d370215.door_codes enable row level security;
alter table d370215.door_counts enable row level security;
alter table d370215.duty_turns enable row level security;
alter table d370215.excuses enable row level security;
alter table d370215.executives enable row level security;
alter table d370215.feedback enable row level security;
alter table d370215.group_leaders enable row level security;
alter table d370215.home_areas enable row level security;
alter table d370215.homes enable row level security;
alter table d370215.household_counts enable row level security;
alter table d370215.introductions enable row level security;
alter table d370215.legal_aid_applications enable row level security;
alter table d370215.link_moves enable row level security;
alter table d370215.links enable row level security;
alter table d370215.mediation_agreements enable row level security;
alter table d370215.mediation_caucuses enable row level security;
alter table d370215.mediation_committees enable row level security;
alter table d370215.mediation_guests enable row level security;
alter table d370215.mediation_marks enable row level security;
alter table d370215.mediation_promises enable row level security;
alter table d370215.mediation_protection_wishes enable row level security;
alter table d370215.mediation_sides enable row level security;
alter table d370215.mediation_sittings enable row level security;
alter table d370215.mediation_stories enable row level security;
alter table d370215.mediations enable row level security;
alter table d370215.mergers enable row level security;
alter table d370215.missed_place_rules enable row level security;
alter table d370215.notices enable row level security;
alter table d370215.order_evidence enable row level security;
alter table d370215.order_packs enable row level security;
alter table d370215.order_steps enable row level security;
alter table d370215.order_words enable row level security;
alter table d370215.outbox enable row level security;
alter table d370215.outreach_plan_parts enable row level security;
alter table d370215.outreach_plans enable row level security;
alter table d370215.outreach_rules enable row level security;
alter table d370215.people enable row level security;
alter table d370215.person_phones enable row level security;
alter table d370215.pocket_receipts enable row level security;
alter table d370215.pockets enable row level security;
alter table d370215.protection_orders enable row level security;
alter table d370215.reach_changes enable row level security;
alter table d370215.reach_sums enable row level security;
alter table d370215.receivers enable row level security;
alter table d370215.referral_links enable row level security;
alter table d370215.relatives enable row level security;
alter table d370215.reminders enable row level security;
alter table d370215.request_events enable row level security;
alter table d370215.request_notes enable row level security;
alter table d370215.request_texts enable row level security;
alter table d370215.request_walls enable row level security;
alter table d370215.requests enable row level security;
alter table d370215.roster_rows enable row level security;
alter table d370215.rosters enable row level security;
alter table d370215.same_women enable row level security;
alter table d370215.showing_consents enable row level security;
alter table d370215.signups enable row level security;
alter table d370215.slots enable row level security;
alter table d370215.specialist_days enable row level security;
alter table d370215.specialists enable row level security;
alter table d370215.suggestions enable row level security;
alter table d370215.taken_slots enable row level security;
alter table d370215.talent_asks enable row level security;
alter table d370215.talents enable row level security;
alter table d370215.team_members enable row level security;
alter table d370215.tellings enable row level security;
alter table d370215.village_merger_parts enable row level security;
alter table d370215.village_mergers enable row level security;
alter table d370215.village_messages enable row level security;
alter table d370215.village_moves enable row level security;
alter table d370215.villages_to_tell enable row level security;
alter table d370215.visits enable row level security;
alter table d370215.warning_letters enable row level security;
alter table d370215.warning_visits enable row level security;
alter table d370215.wishes_of_no_contact enable row level security;

create policy activity_drafts_delete on d370215.activity_drafts for delete to weijia_app using ((EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = activity_drafts.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))));
create policy activity_drafts_insert on d370215.activity_drafts for insert to weijia_app with check ((EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = activity_drafts.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))));
create policy activity_drafts_select on d370215.activity_drafts for select to weijia_app using (((EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = activity_drafts.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy activity_drafts_update on d370215.activity_drafts for update to weijia_app using (((EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = activity_drafts.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy activity_questions_insert on d370215.activity_questions for insert to weijia_app with check ((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid));
create policy activity_questions_select on d370215.activity_questions for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = activity_questions.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))))));
create policy activity_questions_update on d370215.activity_questions for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = activity_questions.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))))));
create policy announcement_homes_insert on d370215.announcement_homes for insert to weijia_app with check ((EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = announcement_homes.home_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code)))))))));
create policy announcement_homes_select on d370215.announcement_homes for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = announcement_homes.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))) OR (EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = announcement_homes.home_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code))))))))));
create policy announcement_homes_update on d370215.announcement_homes for update to weijia_app using ((EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = announcement_homes.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))));
create policy announcements_insert on d370215.announcements for insert to weijia_app with check (((announced_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(announcements.office_code, a.division_code)))))));
create policy announcements_select on d370215.announcements for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(announcements.office_code, a.division_code))))) OR (EXISTS ( SELECT FROM d370215.announcement_homes s WHERE ((s.announcement_id = announcements.id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = s.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM ((d370215.appointments a JOIN d370215.homes h ON (starts_with(h.division_code, a.division_code))) JOIN d370215.announcement_homes s ON (((s.home_id = h.id) AND (s.announcement_id = announcements.id)))) WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(a.division_code, announcements.office_code)))))));
create policy announcements_update on d370215.announcements for update to weijia_app using (((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(announcements.office_code, a.division_code))))));
create policy answers_delete on d370215.answers for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy answers_insert on d370215.answers for insert to weijia_app with check ((actor_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid));
create policy answers_select on d370215.answers for select to weijia_app using (((actor_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy appointments_insert on d370215.appointments for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy appointments_select on d370215.appointments for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy appointments_update on d370215.appointments for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy attendances_insert on d370215.attendances for insert to weijia_app with check ((((marked_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (EXISTS ( SELECT FROM (d370215.signups s JOIN d370215.activities v ON ((v.id = s.activity_id))) WHERE ((s.id = attendances.signup_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))))) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy attendances_select on d370215.attendances for select to weijia_app using ((EXISTS ( SELECT FROM d370215.signups s WHERE (s.id = attendances.signup_id))));
create policy attendances_update on d370215.attendances for update to weijia_app using ((EXISTS ( SELECT FROM (d370215.signups s JOIN d370215.activities v ON ((v.id = s.activity_id))) WHERE ((s.id = attendances.signup_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))));
create policy audit_insert on d370215.audit for insert to weijia_app with check ((NOT (actor_id IS DISTINCT FROM (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)));
create policy audit_select on d370215.audit for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (actor_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'auditor'::text) AND (a.ended_at IS NULL))))));
create policy audit_seals_insert on d370215.audit_seals for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy audit_seals_select on d370215.audit_seals for select to weijia_app using (true);
create policy board_answers_insert on d370215.board_answers for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy board_answers_select on d370215.board_answers for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((words IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.board_questions q WHERE ((q.id = board_answers.question_id) AND (q.words IS NOT NULL))))) OR (answered_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)));
create policy board_answers_update on d370215.board_answers for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy board_questions_insert on d370215.board_questions for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy board_questions_select on d370215.board_questions for select to weijia_app using (((words IS NOT NULL) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.requests r WHERE (r.id = board_questions.request_id)))));
create policy board_questions_update on d370215.board_questions for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy broken_glasses_insert on d370215.broken_glasses for insert to weijia_app with check (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (ended_at IS NULL) AND (reviewed_at IS NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text])))))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = broken_glasses.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code))))))))))));
create policy broken_glasses_select on d370215.broken_glasses for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy broken_glasses_update on d370215.broken_glasses for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy cares_delete on d370215.cares for delete to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.links l WHERE ((l.id = cares.link_id) AND (l.person_id = cares.person_id) AND (l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (l.left_on IS NULL))))));
create policy cares_insert on d370215.cares for insert to weijia_app with check ((EXISTS ( SELECT FROM d370215.links l WHERE ((l.id = cares.link_id) AND (l.person_id = cares.person_id) AND (l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (l.left_on IS NULL)))));
create policy cares_select on d370215.cares for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.links l WHERE ((l.id = cares.link_id) AND (l.person_id = cares.person_id) AND (l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (l.left_on IS NULL))))));
create policy cares_update on d370215.cares for update to weijia_app using ((EXISTS ( SELECT FROM d370215.links l WHERE ((l.id = cares.link_id) AND (l.person_id = cares.person_id) AND (l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (l.left_on IS NULL)))));
create policy case_clocks_insert on d370215.case_clocks for insert to weijia_app with check ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_clocks_select on d370215.case_clocks for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_clocks_update on d370215.case_clocks for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_consents_insert on d370215.case_consents for insert to weijia_app with check (((recorded_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_consents_select on d370215.case_consents for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_consents_update on d370215.case_consents for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_erasures_insert on d370215.case_erasures for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy case_erasures_select on d370215.case_erasures for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_erasures_update on d370215.case_erasures for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_figures_insert on d370215.case_figures for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy case_figures_select on d370215.case_figures for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))));
create policy case_file_chunks_delete on d370215.case_file_chunks for delete to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy case_file_chunks_insert on d370215.case_file_chunks for insert to weijia_app with check (((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)));
create policy case_file_chunks_select on d370215.case_file_chunks for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_files_insert on d370215.case_files for insert to weijia_app with check (((kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_files_select on d370215.case_files for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_files_update on d370215.case_files for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy case_follow_ups_insert on d370215.case_follow_ups for insert to weijia_app with check (((made_at IS NULL) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_follow_ups_select on d370215.case_follow_ups for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_follow_ups_update on d370215.case_follow_ups for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_members_insert on d370215.case_members for insert to weijia_app with check ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND (EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = case_members.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = case_members.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code))))))))))))));
create policy case_members_select on d370215.case_members for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy case_members_update on d370215.case_members for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy case_notes_insert on d370215.case_notes for insert to weijia_app with check (((author_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_notes_select on d370215.case_notes for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_notes_update on d370215.case_notes for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_parties_insert on d370215.case_parties for insert to weijia_app with check (((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_parties_select on d370215.case_parties for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_parties_update on d370215.case_parties for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy case_plans_insert on d370215.case_plans for insert to weijia_app with check (((written_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_plans_select on d370215.case_plans for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_plans_update on d370215.case_plans for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_referrals_insert on d370215.case_referrals for insert to weijia_app with check (((sent_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_referrals_select on d370215.case_referrals for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_referrals_update on d370215.case_referrals for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_reports_insert on d370215.case_reports for insert to weijia_app with check (((opened_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_reports_select on d370215.case_reports for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_reports_update on d370215.case_reports for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy case_screens_insert on d370215.case_screens for insert to weijia_app with check (((screened_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_screens_select on d370215.case_screens for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_screens_update on d370215.case_screens for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy case_sessions_insert on d370215.case_sessions for insert to weijia_app with check (((arranged_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_sessions_select on d370215.case_sessions for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_sessions_update on d370215.case_sessions for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy case_tasks_insert on d370215.case_tasks for insert to weijia_app with check (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy case_tasks_select on d370215.case_tasks for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy case_tasks_update on d370215.case_tasks for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy case_walls_insert on d370215.case_walls for insert to weijia_app with check ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text])))))) AND (EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = case_walls.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))))));
create policy case_walls_select on d370215.case_walls for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= case_walls.set_at)) AND ((a.home_id = case_walls.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), case_walls.division_code)))))) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = case_walls.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))))));
create policy case_walls_update on d370215.case_walls for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy cases_insert on d370215.cases for insert to weijia_app with check (((opened_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))));
create policy cases_select on d370215.cases for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND ((EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = cases.id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) OR (EXISTS ( SELECT FROM d370215.broken_glasses g WHERE ((g.case_id = cases.id) AND (g.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (g.ended_at IS NULL) AND (g.ends_at > (NULLIF(current_setting('weijia.now'::text, true), ''::text))::timestamp with time zone))))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = cases.id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))));
create policy cases_update on d370215.cases for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND (EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = cases.id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = cases.id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))));
create policy claim_events_insert on d370215.claim_events for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid IS NOT NULL));
create policy claim_events_select on d370215.claim_events for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.claims c WHERE (c.id = claim_events.claim_id)))));
create policy claims_insert on d370215.claims for insert to weijia_app with check ((((placed_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (slot_id IS NULL)) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy claims_select on d370215.claims for select to weijia_app using (((holder_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((placed_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (slot_id IS NOT NULL)) OR (EXISTS ( SELECT FROM d370215.things t WHERE ((t.id = claims.thing_id) AND (t.taken >= 0) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = t.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR (EXISTS ( SELECT FROM d370215.relatives r WHERE ((r.person_id = claims.holder_id) AND (r.kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))));
create policy claims_update on d370215.claims for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy consultation_texts_insert on d370215.consultation_texts for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy consultation_texts_select on d370215.consultation_texts for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy consultation_texts_update on d370215.consultation_texts for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy consultation_walls_insert on d370215.consultation_walls for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy consultation_walls_select on d370215.consultation_walls for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy consultations_insert on d370215.consultations for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy consultations_select on d370215.consultations for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.consultation_walls w WHERE ((w.consultation_id = consultations.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((case_id IS NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text))))) AND (EXISTS ( SELECT FROM d370215.specialists s WHERE ((s.id = consultations.specialist_id) AND (s.person_id IS NULL))))) OR ((EXISTS ( SELECT FROM d370215.specialists s WHERE ((s.id = consultations.specialist_id) AND ((s.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text])))))))))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = consultations.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code))))))))))) OR ((case_id IS NOT NULL) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))))));
create policy consultations_update on d370215.consultations for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy desk_phones_insert on d370215.desk_phones for insert to weijia_app with check (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (ended_at IS NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'district'::text]))))))));
create policy desk_phones_select on d370215.desk_phones for select to weijia_app using (true);
create policy desk_phones_update on d370215.desk_phones for update to weijia_app using (((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'district'::text])))))));
create policy district_clocks_insert on d370215.district_clocks for insert to weijia_app with check (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (ended_at IS NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy district_clocks_select on d370215.district_clocks for select to weijia_app using (true);
create policy district_clocks_update on d370215.district_clocks for update to weijia_app using (((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))));
create policy door_codes_insert on d370215.door_codes for insert to weijia_app with check (((EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = door_codes.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy door_codes_select on d370215.door_codes for select to weijia_app using (((EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = door_codes.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy door_counts_insert on d370215.door_counts for insert to weijia_app with check ((((marked_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = door_counts.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))))) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy door_counts_select on d370215.door_counts for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = door_counts.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))))));
create policy door_counts_update on d370215.door_counts for update to weijia_app using ((EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = door_counts.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))));
create policy duty_turns_insert on d370215.duty_turns for insert to weijia_app with check (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))));
create policy duty_turns_select on d370215.duty_turns for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))));
create policy duty_turns_update on d370215.duty_turns for update to weijia_app using (((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text))))));
create policy excuses_insert on d370215.excuses for insert to weijia_app with check (((excused_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((EXISTS ( SELECT FROM d370215.signups s WHERE ((s.id = excuses.signup_id) AND (s.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))) OR (EXISTS ( SELECT FROM (d370215.signups s JOIN d370215.activities v ON ((v.id = s.activity_id))) WHERE ((s.id = excuses.signup_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))))));
create policy excuses_select on d370215.excuses for select to weijia_app using ((EXISTS ( SELECT FROM d370215.signups s WHERE (s.id = excuses.signup_id))));
create policy executives_insert on d370215.executives for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy executives_select on d370215.executives for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy executives_update on d370215.executives for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy feedback_insert on d370215.feedback for insert to weijia_app with check ((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid));
create policy feedback_select on d370215.feedback for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy feedback_update on d370215.feedback for update to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy group_leaders_insert on d370215.group_leaders for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy group_leaders_select on d370215.group_leaders for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((left_on IS NULL) AND (village_code IN ( SELECT l.village_code FROM (d370215.links l JOIN d370215.executives e ON (((e.id = l.executive_id) AND (e.left_on IS NULL)))) WHERE ((l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (l.kind = 'chair'::text) AND (l.left_on IS NULL)) UNION ALL SELECT a.division_code FROM d370215.appointments a WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'chair'::text) AND (a.ended_at IS NULL)))))));
create policy group_leaders_update on d370215.group_leaders for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy home_areas_insert on d370215.home_areas for insert to weijia_app with check ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(home_areas.area_code, a.division_code))))))));
create policy home_areas_select on d370215.home_areas for select to weijia_app using (true);
create policy home_areas_update on d370215.home_areas for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(home_areas.area_code, a.division_code)))))));
create policy homes_insert on d370215.homes for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy homes_select on d370215.homes for select to weijia_app using (true);
create policy homes_update on d370215.homes for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = homes.id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(homes.division_code, a.division_code)))))));
create policy household_counts_insert on d370215.household_counts for insert to weijia_app with check ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(household_counts.area_code, a.division_code))))))));
create policy household_counts_select on d370215.household_counts for select to weijia_app using (true);
create policy household_counts_update on d370215.household_counts for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(household_counts.area_code, a.division_code)))))));
create policy introductions_insert on d370215.introductions for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy introductions_select on d370215.introductions for select to weijia_app using (((held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)));
create policy introductions_update on d370215.introductions for update to weijia_app using (((held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy legal_aid_applications_insert on d370215.legal_aid_applications for insert to weijia_app with check (((written_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy legal_aid_applications_select on d370215.legal_aid_applications for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy legal_aid_applications_update on d370215.legal_aid_applications for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy link_moves_insert on d370215.link_moves for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy link_moves_select on d370215.link_moves for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.links l WHERE ((l.id = link_moves.link_id) AND (l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))));
create policy link_moves_update on d370215.link_moves for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy links_insert on d370215.links for insert to weijia_app with check (((held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy links_select on d370215.links for select to weijia_app using (((held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)));
create policy links_update on d370215.links for update to weijia_app using (((held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)));
create policy mediation_agreements_insert on d370215.mediation_agreements for insert to weijia_app with check (((made_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_agreements_select on d370215.mediation_agreements for select to weijia_app using (((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (EXISTS ( SELECT FROM d370215.mediation_sides s WHERE ((s.mediation_id = mediation_agreements.mediation_id) AND (s.receipt_hash IS NOT NULL))))) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy mediation_agreements_update on d370215.mediation_agreements for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_caucuses_insert on d370215.mediation_caucuses for insert to weijia_app with check (((written_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_caucuses_select on d370215.mediation_caucuses for select to weijia_app using ((((written_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_caucuses_update on d370215.mediation_caucuses for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy mediation_committees_insert on d370215.mediation_committees for insert to weijia_app with check (((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy mediation_committees_select on d370215.mediation_committees for select to weijia_app using (true);
create policy mediation_committees_update on d370215.mediation_committees for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy mediation_guests_insert on d370215.mediation_guests for insert to weijia_app with check (((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_guests_select on d370215.mediation_guests for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy mediation_guests_update on d370215.mediation_guests for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_marks_insert on d370215.mediation_marks for insert to weijia_app with check (((noted_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_marks_select on d370215.mediation_marks for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy mediation_marks_update on d370215.mediation_marks for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_promises_insert on d370215.mediation_promises for insert to weijia_app with check (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_promises_select on d370215.mediation_promises for select to weijia_app using (((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (EXISTS ( SELECT FROM d370215.mediation_agreements a WHERE (a.id = mediation_promises.agreement_id)))) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy mediation_promises_update on d370215.mediation_promises for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_protection_wishes_insert on d370215.mediation_protection_wishes for insert to weijia_app with check (((noted_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_protection_wishes_select on d370215.mediation_protection_wishes for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy mediation_protection_wishes_update on d370215.mediation_protection_wishes for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_sides_insert on d370215.mediation_sides for insert to weijia_app with check (((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_sides_select on d370215.mediation_sides for select to weijia_app using (((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (receipt_hash IS NOT NULL)) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy mediation_sides_update on d370215.mediation_sides for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_sittings_insert on d370215.mediation_sittings for insert to weijia_app with check (((arranged_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_sittings_select on d370215.mediation_sittings for select to weijia_app using (((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (EXISTS ( SELECT FROM d370215.mediation_sides s WHERE ((s.mediation_id = mediation_sittings.mediation_id) AND (s.receipt_hash IS NOT NULL))))) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy mediation_sittings_update on d370215.mediation_sittings for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediation_stories_insert on d370215.mediation_stories for insert to weijia_app with check (((written_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediation_stories_select on d370215.mediation_stories for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy mediation_stories_update on d370215.mediation_stories for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mediations_insert on d370215.mediations for insert to weijia_app with check (((opened_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy mediations_select on d370215.mediations for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy mediations_update on d370215.mediations for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy mergers_insert on d370215.mergers for insert to weijia_app with check (((prepared_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = mergers.from_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code)))))))) AND (EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = mergers.into_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code))))))))));
create policy mergers_select on d370215.mergers for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = mergers.from_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code)))))))) AND (EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = mergers.into_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code)))))))))));
create policy mergers_update on d370215.mergers for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = mergers.from_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code)))))))) AND (EXISTS ( SELECT FROM d370215.homes h WHERE ((h.id = mergers.into_id) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(h.division_code, a.division_code)))))))))));
create policy missed_place_rules_insert on d370215.missed_place_rules for insert to weijia_app with check (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy missed_place_rules_select on d370215.missed_place_rules for select to weijia_app using (true);
create policy missed_place_rules_update on d370215.missed_place_rules for update to weijia_app using (((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))));
create policy notices_delete on d370215.notices for delete to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy notices_insert on d370215.notices for insert to weijia_app with check (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy notices_select on d370215.notices for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy notices_update on d370215.notices for update to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy order_evidence_insert on d370215.order_evidence for insert to weijia_app with check (((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy order_evidence_select on d370215.order_evidence for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy order_evidence_update on d370215.order_evidence for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy order_packs_insert on d370215.order_packs for insert to weijia_app with check (((made_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy order_packs_select on d370215.order_packs for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy order_packs_update on d370215.order_packs for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy order_steps_insert on d370215.order_steps for insert to weijia_app with check (((noted_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy order_steps_select on d370215.order_steps for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy order_steps_update on d370215.order_steps for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy order_words_insert on d370215.order_words for insert to weijia_app with check (((written_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy order_words_select on d370215.order_words for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy order_words_update on d370215.order_words for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy outbox_delete on d370215.outbox for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy outbox_insert on d370215.outbox for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid IS NOT NULL));
create policy outbox_select on d370215.outbox for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy outbox_update on d370215.outbox for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy outreach_plan_parts_insert on d370215.outreach_plan_parts for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy outreach_plan_parts_select on d370215.outreach_plan_parts for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.outreach_plans p WHERE (p.id = outreach_plan_parts.plan_id)))));
create policy outreach_plan_parts_update on d370215.outreach_plan_parts for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.outreach_plans p WHERE (p.id = outreach_plan_parts.plan_id)))));
create policy outreach_plans_insert on d370215.outreach_plans for insert to weijia_app with check (((asked_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(outreach_plans.division_code, a.division_code)))))));
create policy outreach_plans_select on d370215.outreach_plans for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(outreach_plans.division_code, a.division_code)))))));
create policy outreach_plans_update on d370215.outreach_plans for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = ANY (ARRAY['town'::text, 'district'::text])) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND starts_with(outreach_plans.division_code, a.division_code)))))));
create policy outreach_rules_insert on d370215.outreach_rules for insert to weijia_app with check (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy outreach_rules_select on d370215.outreach_rules for select to weijia_app using (true);
create policy outreach_rules_update on d370215.outreach_rules for update to weijia_app using (((set_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy people_insert on d370215.people for insert to weijia_app with check (((id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (account_id IS NULL))));
create policy people_select on d370215.people for select to weijia_app using (((id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.signups s WHERE (s.person_id = people.id))) OR (EXISTS ( SELECT FROM d370215.team_members m WHERE (m.person_id = people.id))) OR (EXISTS ( SELECT FROM d370215.door_counts d WHERE (d.person_id = people.id))) OR (EXISTS ( SELECT FROM d370215.relatives r WHERE ((r.person_id = people.id) AND (r.kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))) OR (EXISTS ( SELECT FROM d370215.links l WHERE ((l.person_id = people.id) AND (l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (l.left_on IS NULL))))));
create policy people_update on d370215.people for update to weijia_app using (((id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy person_phones_delete on d370215.person_phones for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy person_phones_insert on d370215.person_phones for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy person_phones_select on d370215.person_phones for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (person_id IN ( SELECT links.person_id FROM d370215.links WHERE ((links.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (links.left_on IS NULL)) UNION ALL SELECT introductions.person_id FROM d370215.introductions WHERE ((introductions.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (introductions.answered_at IS NULL)) UNION ALL SELECT group_leaders.person_id FROM d370215.group_leaders WHERE (group_leaders.left_on IS NULL)))));
create policy person_phones_update on d370215.person_phones for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy pocket_receipts_insert on d370215.pocket_receipts for insert to weijia_app with check ((EXISTS ( SELECT FROM d370215.pockets p WHERE ((p.id = pocket_receipts.pocket_id) AND (p.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))));
create policy pocket_receipts_select on d370215.pocket_receipts for select to weijia_app using ((EXISTS ( SELECT FROM d370215.pockets p WHERE ((p.id = pocket_receipts.pocket_id) AND (p.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))));
create policy pocket_receipts_update on d370215.pocket_receipts for update to weijia_app using ((EXISTS ( SELECT FROM d370215.pockets p WHERE ((p.id = pocket_receipts.pocket_id) AND (p.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))));
create policy pockets_insert on d370215.pockets for insert to weijia_app with check (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy pockets_select on d370215.pockets for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy pockets_update on d370215.pockets for update to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy protection_orders_insert on d370215.protection_orders for insert to weijia_app with check (((opened_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (state = 'preparing'::text) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy protection_orders_select on d370215.protection_orders for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy protection_orders_update on d370215.protection_orders for update to weijia_app using (((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)));
create policy reach_changes_delete on d370215.reach_changes for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy reach_changes_insert on d370215.reach_changes for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid IS NOT NULL));
create policy reach_changes_select on d370215.reach_changes for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy reach_sums_insert on d370215.reach_sums for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy reach_sums_select on d370215.reach_sums for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy reach_sums_update on d370215.reach_sums for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy receivers_insert on d370215.receivers for insert to weijia_app with check (((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'district'::text]))))))));
create policy receivers_select on d370215.receivers for select to weijia_app using (true);
create policy receivers_update on d370215.receivers for update to weijia_app using (((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'district'::text])))))));
create policy referral_links_insert on d370215.referral_links for insert to weijia_app with check (((made_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy referral_links_select on d370215.referral_links for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy referral_links_update on d370215.referral_links for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy relatives_delete on d370215.relatives for delete to weijia_app using (((kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy relatives_insert on d370215.relatives for insert to weijia_app with check ((kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid));
create policy relatives_select on d370215.relatives for select to weijia_app using (((kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy relatives_update on d370215.relatives for update to weijia_app using (((kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy reminders_insert on d370215.reminders for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy reminders_select on d370215.reminders for select to weijia_app using ((EXISTS ( SELECT FROM d370215.signups s WHERE (s.id = reminders.signup_id))));
create policy request_events_insert on d370215.request_events for insert to weijia_app with check ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((actor_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (EXISTS ( SELECT FROM d370215.requests r WHERE ((r.id = request_events.request_id) AND (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.request_walls w WHERE ((w.request_id = r.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((r.case_id IS NULL) AND (((r.at_desk_at IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))) OR ((r.owner_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))) OR ((r.home_id IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = r.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((r.case_id IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND ((EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = r.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) OR (EXISTS ( SELECT FROM d370215.broken_glasses g WHERE ((g.case_id = r.case_id) AND (g.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (g.ended_at IS NULL) AND (g.ends_at > (NULLIF(current_setting('weijia.now'::text, true), ''::text))::timestamp with time zone))))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = r.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))))))))))));
create policy request_events_select on d370215.request_events for select to weijia_app using ((EXISTS ( SELECT FROM d370215.requests r WHERE ((r.id = request_events.request_id) AND (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.request_walls w WHERE ((w.request_id = r.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((r.case_id IS NULL) AND (((r.at_desk_at IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))) OR ((r.owner_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))) OR ((r.home_id IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = r.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((r.case_id IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND ((EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = r.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) OR (EXISTS ( SELECT FROM d370215.broken_glasses g WHERE ((g.case_id = r.case_id) AND (g.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (g.ended_at IS NULL) AND (g.ends_at > (NULLIF(current_setting('weijia.now'::text, true), ''::text))::timestamp with time zone))))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = r.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))))))))));
create policy request_notes_insert on d370215.request_notes for insert to weijia_app with check ((EXISTS ( SELECT FROM d370215.requests r WHERE ((r.id = request_notes.request_id) AND (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.request_walls w WHERE ((w.request_id = r.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((r.case_id IS NULL) AND (((r.at_desk_at IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))) OR ((r.owner_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))) OR ((r.home_id IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = r.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((r.case_id IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND (EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = r.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = r.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))))))))));
create policy request_notes_select on d370215.request_notes for select to weijia_app using ((EXISTS ( SELECT FROM d370215.requests r WHERE ((r.id = request_notes.request_id) AND (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.request_walls w WHERE ((w.request_id = r.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((r.case_id IS NULL) AND (((r.at_desk_at IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))) OR ((r.owner_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))) OR ((r.home_id IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = r.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((r.case_id IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND ((EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = r.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) OR (EXISTS ( SELECT FROM d370215.broken_glasses g WHERE ((g.case_id = r.case_id) AND (g.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (g.ended_at IS NULL) AND (g.ends_at > (NULLIF(current_setting('weijia.now'::text, true), ''::text))::timestamp with time zone))))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = r.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))))))))));
create policy request_notes_update on d370215.request_notes for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy request_texts_insert on d370215.request_texts for insert to weijia_app with check ((EXISTS ( SELECT FROM d370215.requests r WHERE ((r.id = request_texts.request_id) AND (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.request_walls w WHERE ((w.request_id = r.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((r.case_id IS NULL) AND (((r.at_desk_at IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))) OR ((r.owner_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))) OR ((r.home_id IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = r.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((r.case_id IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND (EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = r.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = r.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))))))))));
create policy request_texts_select on d370215.request_texts for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy request_texts_update on d370215.request_texts for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy request_walls_insert on d370215.request_walls for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy request_walls_select on d370215.request_walls for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy requests_insert on d370215.requests for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy requests_select on d370215.requests for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.request_walls w WHERE ((w.request_id = requests.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((case_id IS NULL) AND (((at_desk_at IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))) OR ((owner_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))) OR ((home_id IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = requests.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((case_id IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND ((EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = requests.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) OR (EXISTS ( SELECT FROM d370215.broken_glasses g WHERE ((g.case_id = requests.case_id) AND (g.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (g.ended_at IS NULL) AND (g.ends_at > (NULLIF(current_setting('weijia.now'::text, true), ''::text))::timestamp with time zone))))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = requests.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code)))))))))))))))));
create policy requests_update on d370215.requests for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((NOT (EXISTS ( SELECT FROM d370215.request_walls w WHERE ((w.request_id = requests.id) AND (w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))) AND (((case_id IS NULL) AND (((at_desk_at IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))) OR ((owner_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))) OR ((home_id IS NOT NULL) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = requests.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR ((case_id IS NOT NULL) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))) AND (EXISTS ( SELECT FROM d370215.case_members m WHERE ((m.case_id = requests.case_id) AND (m.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (m.left_at IS NULL)))) AND (NOT (EXISTS ( SELECT FROM d370215.case_walls w WHERE ((w.case_id = requests.case_id) AND ((w.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT FROM (d370215.appointments a LEFT JOIN d370215.homes h ON ((h.id = a.home_id))) WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((a.ended_at IS NULL) OR (a.ended_at >= w.set_at)) AND ((a.home_id = w.home_id) OR starts_with(COALESCE(h.division_code, a.division_code), w.division_code))))))))))))))));
create policy roster_rows_delete on d370215.roster_rows for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy roster_rows_insert on d370215.roster_rows for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy roster_rows_select on d370215.roster_rows for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy roster_rows_update on d370215.roster_rows for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy rosters_delete on d370215.rosters for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy rosters_insert on d370215.rosters for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy rosters_select on d370215.rosters for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy rosters_update on d370215.rosters for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy same_women_insert on d370215.same_women for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy same_women_select on d370215.same_women for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy same_women_update on d370215.same_women for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy showing_consents_insert on d370215.showing_consents for insert to weijia_app with check (((recorded_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (EXISTS ( SELECT FROM d370215.team_members m WHERE (m.id = showing_consents.member_id)))));
create policy showing_consents_select on d370215.showing_consents for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.team_members m WHERE (m.id = showing_consents.member_id)))));
create policy showing_consents_update on d370215.showing_consents for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.team_members m WHERE (m.id = showing_consents.member_id)))));
create policy signups_insert on d370215.signups for insert to weijia_app with check (((placed_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy signups_select on d370215.signups for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.activities v WHERE ((v.id = signups.activity_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.home_id = v.home_id) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))))) OR (EXISTS ( SELECT FROM d370215.relatives r WHERE ((r.person_id = signups.person_id) AND (r.kept_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid))))));
create policy slots_insert on d370215.slots for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy slots_select on d370215.slots for select to weijia_app using (((holder_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR (placed_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy slots_update on d370215.slots for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy specialist_days_insert on d370215.specialist_days for insert to weijia_app with check ((((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text))))) OR (EXISTS ( SELECT FROM d370215.specialists s WHERE ((s.id = specialist_days.specialist_id) AND ((s.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))))))));
create policy specialist_days_select on d370215.specialist_days for select to weijia_app using (true);
create policy specialist_days_update on d370215.specialist_days for update to weijia_app using ((((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text))))) OR (EXISTS ( SELECT FROM d370215.specialists s WHERE ((s.id = specialist_days.specialist_id) AND ((s.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text]))))))))))));
create policy specialists_insert on d370215.specialists for insert to weijia_app with check (((named_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text)))))));
create policy specialists_select on d370215.specialists for select to weijia_app using (true);
create policy specialists_update on d370215.specialists for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = 'rights'::text))))) OR ((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.role = ANY (ARRAY['rights'::text, 'counsellor'::text, 'mediator'::text])))))))));
create policy suggestions_insert on d370215.suggestions for insert to weijia_app with check (((person_id IS NULL) OR (person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)));
create policy suggestions_select on d370215.suggestions for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy suggestions_update on d370215.suggestions for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy taken_slots_insert on d370215.taken_slots for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy taken_slots_select on d370215.taken_slots for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.slots s WHERE (s.claim_id = taken_slots.claim_id)))));
create policy talent_asks_insert on d370215.talent_asks for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy talent_asks_select on d370215.talent_asks for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.requests r WHERE (r.id = talent_asks.request_id)))));
create policy talent_asks_update on d370215.talent_asks for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy talents_insert on d370215.talents for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy talents_select on d370215.talents for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM d370215.requests r WHERE (r.id = talents.request_id)))));
create policy talents_update on d370215.talents for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy team_members_insert on d370215.team_members for insert to weijia_app with check (((added_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (EXISTS ( SELECT FROM (d370215.teams t JOIN d370215.homes h ON ((h.id = t.home_id))) WHERE ((t.id = team_members.team_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.ended_at IS NULL) AND (((a.home_id = h.id) AND (a.role = ANY (ARRAY['host'::text, 'deputy'::text]))) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (a.role = ANY (ARRAY['town'::text, 'district'::text])) AND starts_with(h.division_code, a.division_code)))))))))));
create policy team_members_select on d370215.team_members for select to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM (d370215.teams t JOIN d370215.homes h ON ((h.id = t.home_id))) WHERE ((t.id = team_members.team_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.ended_at IS NULL) AND (((a.home_id = h.id) AND (a.role = ANY (ARRAY['host'::text, 'deputy'::text]))) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (a.role = ANY (ARRAY['town'::text, 'district'::text])) AND starts_with(h.division_code, a.division_code)))))))))));
create policy team_members_update on d370215.team_members for update to weijia_app using (((person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR (EXISTS ( SELECT FROM (d370215.teams t JOIN d370215.homes h ON ((h.id = t.home_id))) WHERE ((t.id = team_members.team_id) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (a.ended_at IS NULL) AND (((a.home_id = h.id) AND (a.role = ANY (ARRAY['host'::text, 'deputy'::text]))) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (a.role = ANY (ARRAY['town'::text, 'district'::text])) AND starts_with(h.division_code, a.division_code)))))))))));
create policy tellings_delete on d370215.tellings for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy tellings_insert on d370215.tellings for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy tellings_select on d370215.tellings for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy tellings_update on d370215.tellings for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_merger_parts_delete on d370215.village_merger_parts for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_merger_parts_insert on d370215.village_merger_parts for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_merger_parts_select on d370215.village_merger_parts for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_mergers_insert on d370215.village_mergers for insert to weijia_app with check (((prepared_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy village_mergers_select on d370215.village_mergers for select to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy village_mergers_update on d370215.village_mergers for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((current_setting('weijia.office'::text, true) = 'on'::text) AND (EXISTS ( SELECT FROM d370215.appointments a WHERE ((a.role = 'district'::text) AND (a.ended_at IS NULL) AND (a.person_id = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy village_messages_delete on d370215.village_messages for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_messages_insert on d370215.village_messages for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_messages_select on d370215.village_messages for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_moves_insert on d370215.village_moves for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_moves_select on d370215.village_moves for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy village_moves_update on d370215.village_moves for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy villages_to_tell_delete on d370215.villages_to_tell for delete to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy villages_to_tell_insert on d370215.villages_to_tell for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy villages_to_tell_select on d370215.villages_to_tell for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy villages_to_tell_update on d370215.villages_to_tell for update to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy visits_insert on d370215.visits for insert to weijia_app with check ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) OR ((visited_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND (EXISTS ( SELECT FROM d370215.links l WHERE ((l.id = visits.link_id) AND (l.held_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid)))))));
create policy visits_select on d370215.visits for select to weijia_app using (((visited_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy visits_update on d370215.visits for update to weijia_app using (((visited_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid)));
create policy warning_letters_insert on d370215.warning_letters for insert to weijia_app with check (((noted_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy warning_letters_select on d370215.warning_letters for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy warning_letters_update on d370215.warning_letters for update to weijia_app using ((((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text)) OR (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))))));
create policy warning_visits_insert on d370215.warning_visits for insert to weijia_app with check (((noted_by = (NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid) AND ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))) AND (current_setting('weijia.team'::text, true) = 'on'::text))));
create policy warning_visits_select on d370215.warning_visits for select to weijia_app using ((current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true))));
create policy warning_visits_update on d370215.warning_visits for update to weijia_app using ((((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid) AND (current_setting('weijia.case'::text, true) = (((case_id)::text || ' '::text) || current_setting('weijia.actor'::text, true)))));
create policy wishes_of_no_contact_insert on d370215.wishes_of_no_contact for insert to weijia_app with check (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));
create policy wishes_of_no_contact_select on d370215.wishes_of_no_contact for select to weijia_app using (((NULLIF(current_setting('weijia.actor'::text, true), ''::text))::uuid = '00000000-0000-7000-8000-000000000000'::uuid));

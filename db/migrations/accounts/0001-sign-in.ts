/**
 * better-auth's tables, the codes sent by SMS, and which person of which cell an account is. An account has no name,
 * no true e-mail address and no trace of address or device: better-auth wants the columns, we leave them empty.
 */
export const up = (accounts: string) => `
  create table ${accounts}."user" (
    id uuid constraint user_pkey primary key,
    name text not null,
    email text not null constraint user_email_key unique,
    email_verified boolean not null default false,
    image text,
    phone_number text constraint user_phone_number_key unique
      constraint user_phone_number_form check (phone_number ~ '^1[0-9]{10}$'),
    phone_number_verified boolean,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );

  create table ${accounts}.session (
    id uuid constraint session_pkey primary key,
    user_id uuid not null constraint session_user_fkey references ${accounts}."user" (id) on delete cascade,
    token text not null constraint session_token_key unique,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index session_by_user on ${accounts}.session (user_id);

  create table ${accounts}.account (
    id uuid constraint account_pkey primary key,
    user_id uuid not null constraint account_user_fkey references ${accounts}."user" (id) on delete cascade,
    account_id text not null,
    provider_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index account_by_user on ${accounts}.account (user_id);

  create table ${accounts}.verification (
    id uuid constraint verification_pkey primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index verification_by_identifier on ${accounts}.verification (identifier);

  create table ${accounts}.codes (
    id uuid constraint codes_pkey primary key,
    phone_key text not null,
    code_hash text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries smallint not null default 0 constraint codes_tries check (tries between 0 and 5),
    used_at timestamptz
  );
  create index codes_by_phone on ${accounts}.codes (phone_key, sent_at);
  create index codes_by_time on ${accounts}.codes (sent_at);

  create table ${accounts}.memberships (
    account_id uuid not null constraint memberships_account_fkey references ${accounts}."user" (id) on delete cascade,
    cell smallint not null,
    person_id uuid not null constraint memberships_person_key unique,
    joined_at timestamptz not null,
    constraint memberships_pkey primary key (account_id, cell)
  );

  create table ${accounts}.texts (
    id uuid constraint texts_pkey primary key,
    phone_masked text not null constraint texts_phone_masked check (phone_masked ~ '^[0-9]{3}[*]{4}[0-9]{4}$'),
    body text not null,
    at timestamptz not null
  );
  create index texts_by_time on ${accounts}.texts (at);
`;

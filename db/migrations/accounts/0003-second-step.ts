/**
 * Whoever works in an office shows more than her phone's code: the key of her authenticator, sealed; recovery codes as
 * keyed hashes; passkeys. On a session stands until when its second step counts.
 */
export const up = (accounts: string) => `
  alter table ${accounts}.session add column second_step_until timestamptz;

  create table ${accounts}.second_steps (
    account_id uuid constraint second_steps_pkey primary key
      constraint second_steps_account_fkey references ${accounts}."user" (id) on delete cascade,
    secret_sealed text not null,
    used_step integer not null,
    wrong_tries integer not null default 0 constraint second_steps_wrong_tries check (wrong_tries >= 0),
    waits_until timestamptz,
    set_at timestamptz not null
  );

  create table ${accounts}.recovery_codes (
    account_id uuid not null
      constraint recovery_codes_account_fkey references ${accounts}.second_steps (account_id) on delete cascade,
    code_hash text not null,
    used_at timestamptz,
    constraint recovery_codes_pkey primary key (account_id, code_hash)
  );

  create table ${accounts}.passkeys (
    id uuid constraint passkeys_pkey primary key,
    account_id uuid not null
      constraint passkeys_account_fkey references ${accounts}.second_steps (account_id) on delete cascade,
    credential_id text not null constraint passkeys_credential_key unique,
    public_key text not null,
    sign_count bigint not null,
    device text constraint passkeys_device
      check (device in ('iphone', 'ipad', 'android', 'harmony', 'windows', 'mac', 'linux')),
    made_at timestamptz not null,
    last_used_on date
  );
  create index passkeys_by_account on ${accounts}.passkeys (account_id);
`;

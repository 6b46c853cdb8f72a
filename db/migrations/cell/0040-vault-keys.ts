/**
 * The keys under which a cell's sensitive words are sealed, each wrapped by the machine's master key, which is in no
 * database; `master` says by which. A blind index has one key for ever, whatever cipher is set later, or what was found
 * by it would be found no more. `resealed_at`: from then on nothing was left under the keys before it.
 */
export const up = (cell: string) => `
  create table ${cell}.vault_keys (
    id uuid constraint vault_keys_pkey primary key,
    purpose text not null constraint vault_keys_purpose check (purpose in ('seal', 'blind')),
    cipher text not null constraint vault_keys_cipher check (cipher in ('aes', 'sm4')),
    wrapped bytea not null constraint vault_keys_wrapped check (octet_length(wrapped) between 60 and 200),
    master text not null constraint vault_keys_master check (master ~ '^[0-9a-f]{16}$'),
    made_at timestamptz not null,
    retired_at timestamptz,
    resealed_at timestamptz,
    constraint vault_keys_blind_stays check (purpose = 'seal' or (retired_at is null and resealed_at is null))
  );
  create unique index vault_keys_one_blind on ${cell}.vault_keys (purpose) where purpose = 'blind';
  create unique index vault_keys_one_seals on ${cell}.vault_keys (cipher) where purpose = 'seal' and retired_at is null;
`;

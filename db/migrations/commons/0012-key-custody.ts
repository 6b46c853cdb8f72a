/**
 * In whose hands the machine's master key is: each splitting among three officers, and each rehearsal of a recovery by
 * two of them. `split` says which splitting; no share is ever kept. Read by the owner alone.
 */
export const up = (commons: string) => `
  create table ${commons}.key_custody (
    id uuid constraint key_custody_pkey primary key,
    kind text not null constraint key_custody_kind check (kind in ('split', 'rehearsal')),
    master text not null constraint key_custody_master check (master ~ '^[0-9a-f]{16}$'),
    split text not null constraint key_custody_split check (split ~ '^[0-9a-f]{4}$'),
    officers text[] not null constraint key_custody_officers
      check (cardinality(officers) = case kind when 'split' then 3 else 2 end),
    done_at timestamptz not null
  );
  create unique index key_custody_one_split on ${commons}.key_custody (master, split) where kind = 'split';
`;

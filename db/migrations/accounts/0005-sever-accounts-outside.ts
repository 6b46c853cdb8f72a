/**
 * A session says by which account outside it came and ends with it, and so does a key that was made there. Which of those
 * that are open came by one was not written down: whoever has joined one signs in again. One that she severed lets her in
 * no more, whatever it proves of her phone, until she joins it again herself.
 */
export const up = (accounts: string) => `
  delete from ${accounts}.session s using ${accounts}.account a
  where a.user_id = s.user_id and a.provider_id in ('organisation', 'wechat') and s.key_name is null;
  alter table ${accounts}.session
    add column came_by uuid constraint session_came_by_fkey references ${accounts}.account (id) on delete cascade;
  create index session_by_came_by on ${accounts}.session (came_by) where came_by is not null;

  create table ${accounts}.severed_outside (
    account_id uuid not null
      constraint severed_outside_account_fkey references ${accounts}."user" (id) on delete cascade,
    provider_id text not null,
    severed_at timestamptz not null,
    constraint severed_outside_pkey primary key (account_id, provider_id)
  );
`;

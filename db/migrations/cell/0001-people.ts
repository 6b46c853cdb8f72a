/** The name of whoever has an account or was signed up lives here alone, so that erasing her is one place. */
export const up = (cell: string) => `
  create table ${cell}.people (
    id uuid constraint people_pkey primary key,
    account_id uuid constraint people_account_key unique,
    name text constraint people_name_length check (char_length(name) between 1 and 60),
    phone_masked text constraint people_phone_masked check (phone_masked ~ '^[0-9]{3}[*]{4}[0-9]{4}$'),
    village_code text,
    language text not null default 'zh-Hans'
      constraint people_language check (language in ('zh-Hans', 'zh-Hant', 'en')),
    large_text boolean not null default false,
    joined_at timestamptz not null,
    added_by uuid constraint people_added_by_fkey references ${cell}.people (id),
    erased_at timestamptz,
    constraint people_erased check (
      erased_at is null or (name is null and account_id is null and phone_masked is null and village_code is null))
  );
  create index people_by_adder on ${cell}.people (added_by) where added_by is not null;
`;

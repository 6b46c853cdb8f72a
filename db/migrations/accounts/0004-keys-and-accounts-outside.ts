/**
 * A session that she opened for other software bears the name she gave it, and is no browser's. An account of a service
 * outside that signs people in is joined to one person.
 */
export const up = (accounts: string) => `
  alter table ${accounts}.session
    add column key_name text constraint session_key_name check (char_length(key_name) between 1 and 60);
  alter table ${accounts}.account
    add constraint account_outside_key unique (provider_id, account_id);
`;

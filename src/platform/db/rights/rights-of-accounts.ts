import type { Rights } from './rights.ts';

const all: Rights = { grants: ['select', 'insert', 'update', 'delete'] };

/** Reachable by the sign-in role alone; no other role is granted anything here. */
export const rightsOfAccounts: Record<string, Rights> = {
  user: all,
  session: all,
  account: all,
  severed_outside: all,
  verification: all,
  codes: all,
  memberships: all,
  texts: all,
  second_steps: all,
  recovery_codes: all,
  passkeys: all,
  schema_migrations: { grants: ['select'] },
  schema_migrations_lock: { grants: [] },
};

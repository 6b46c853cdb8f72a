/** Names a table where it lies now: in the database, or staged beside it during a restore. */
export type TableAt = (schema: 'commons' | 'accounts', name: string) => string;

/**
 * Which rows of what all cells share belong to these cells: they travel with a cell that is backed up or restored
 * alone. Sessions, codes and texts do not: she signs in again.
 */
export function partOfCells(numbers: number[], at: TableAt): Record<string, string> {
  const theirs = `cell in (${numbers.join(', ')})`;
  const accounts = `(select account_id from ${at('accounts', 'memberships')} where ${theirs})`;
  return {
    'commons.divisions': 'true',
    'commons.cells': `number in (${numbers.join(', ')})`,
    'commons.homes': theirs,
    'commons.former_homes': theirs,
    'commons.key_custody': 'false',
    'commons.schema_migrations': 'true',
    'commons.schema_migrations_lock': 'true',
    'accounts.user': `id in ${accounts}`,
    'accounts.account': `user_id in ${accounts}`,
    'accounts.severed_outside': `account_id in ${accounts}`,
    'accounts.memberships': theirs,
    'accounts.second_steps': `account_id in ${accounts}`,
    'accounts.recovery_codes': `account_id in ${accounts}`,
    'accounts.passkeys': `account_id in ${accounts}`,
    'accounts.codes': 'false',
    'accounts.session': 'false',
    'accounts.verification': 'false',
    'accounts.texts': 'false',
    'accounts.schema_migrations': 'true',
    'accounts.schema_migrations_lock': 'true',
  };
}

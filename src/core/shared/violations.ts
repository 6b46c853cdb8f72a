/** The column, as `table.column`, that a statement left empty although something must stand in it. */
export function missingColumn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('code' in error && 'table' in error && 'column' in error) || error.code !== '23502') return undefined;
  return `${String(error.table)}.${String(error.column)}`;
}

/** PostgreSQL undid a transaction to end a deadlock, or found no order for it: the same again meets nobody any more. */
export const mayGoAgain = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === '40P01' || error.code === '40001');

/** The name of the constraint that refused a statement (PostgreSQL error class 23), if that is what went wrong. */
export function violatedConstraint(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('code' in error) || typeof error.code !== 'string' || !error.code.startsWith('23')) return undefined;
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
}

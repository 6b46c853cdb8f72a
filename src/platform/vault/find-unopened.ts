import type { Cell } from '../../core/shared/ctx.ts';
import type { Foundation } from './key-ring.ts';
import { openVaults } from './open-vaults.ts';
import { listNewestSealed } from './sealed-column-queries.ts';
import { listVaultKeys } from './vault-key-queries.ts';
import { findWrapped } from './vault-key.ts';
import { boundOf, sealedColumns, type SealedColumn } from '../../core/people/columns/sealed-columns.ts';

const newest = 20;

/** The keys of a cell, and the newest values of each of its sealed columns, that do not open, by their places. */
export async function findUnopened(
  foundation: Foundation,
  cell: Cell,
  columns: readonly SealedColumn[] = sealedColumns,
): Promise<string[]> {
  const vault = openVaults(foundation)(cell);
  const { db, master } = foundation;
  const keys = await listVaultKeys(db.withSchema(cell.schema), master.name);
  const unopened = keys
    .filter((row) => !findWrapped(master, row, cell.schema))
    .map(({ id }) => `${cell.schema}: vault_keys ${id}`);
  for (const column of columns) {
    const of = boundOf(column);
    const look = { cell: cell.schema, limit: newest };
    for (const { id, sealed } of await listNewestSealed(foundation.db, column, look)) {
      const opens = await vault.openBytes(sealed, { of, id }).then(
        () => true,
        () => false,
      );
      if (!opens) unopened.push(`${cell.schema}: ${of} ${id}`);
    }
  }
  return unopened;
}

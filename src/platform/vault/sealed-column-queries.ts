import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import type { SealedColumn } from '../../core/people/columns/sealed-columns.ts';

export type SealedRow = { id: string; sealed: Buffer };

const keyIdIn = (column: string) => sql`substring(${sql.ref(column)} from 3 for 16)`;

/** The next rows, in the order of their ids, that another key than this one sealed; they are locked for who asks. */
export async function lockSealedOtherwise(
  db: Kysely<DB>,
  { table, column, id }: SealedColumn,
  { cell, keyId, after, limit }: { cell: string; keyId: Buffer; after: string; limit: number },
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select ${sql.ref(id)} as id, ${sql.ref(column)} as sealed from ${sql.id(cell, table)}
    where ${sql.ref(column)} is not null and ${keyIdIn(column)} <> ${keyId} and ${sql.ref(id)} > ${after}::uuid
    order by ${sql.ref(id)} limit ${limit} for update`.execute(db);
  return rows;
}

export async function replaceSealed(
  db: Kysely<DB>,
  { table, column, id }: SealedColumn,
  { cell, row }: { cell: string; row: SealedRow },
): Promise<void> {
  await sql`
    update ${sql.id(cell, table)} set ${sql.ref(column)} = ${row.sealed} where ${sql.ref(id)} = ${row.id}`.execute(
    db,
  );
}

export async function listNewestSealed(
  db: Kysely<DB>,
  { table, column, id }: SealedColumn,
  { cell, limit }: { cell: string; limit: number },
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select ${sql.ref(id)} as id, ${sql.ref(column)} as sealed from ${sql.id(cell, table)}
    where ${sql.ref(column)} is not null order by ${sql.ref(id)} desc limit ${limit}`.execute(db);
  return rows;
}

import type { Kysely } from 'kysely';
import type { SchemaKind } from '../db/migrations.ts';
import type { DB } from '../db/types.generated.ts';

/** Every schema of ours in this database: what all share, sign-in, and each cell. */
export async function listSchemas(db: Kysely<DB>): Promise<{ name: string; kind: SchemaKind }[]> {
  const cells = await db.selectFrom('commons.cells').select('schema').orderBy('number').execute();
  return [
    { name: 'commons', kind: 'commons' },
    { name: 'accounts', kind: 'accounts' },
    ...cells.map(({ schema }) => ({ name: schema, kind: 'cell' as const })),
  ];
}

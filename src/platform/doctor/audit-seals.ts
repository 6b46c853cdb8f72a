import type { Kysely } from 'kysely';
import { verifySeals } from '../../core/audit/verify-seals.ts';
import type { DB } from '../db/types.generated.ts';
import { readCells } from '../world.ts';

export async function findAuditFaults(db: Kysely<DB>): Promise<string[]> {
  const faults: string[] = [];
  for (const { schema } of await readCells(db)) {
    const report = await verifySeals(db.withSchema(schema));
    faults.push(...report.faults.map(({ seq, fault }) => `${schema}: seal ${seq}: ${fault}`));
  }
  return faults;
}

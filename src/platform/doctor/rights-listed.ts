import type { Kysely } from 'kysely';
import { findRightsFaults } from '../db/rights/find-rights-faults.ts';
import { rightsOfACell } from '../db/rights/rights-of-a-cell.ts';
import { rightsOfAccounts } from '../db/rights/rights-of-accounts.ts';
import { rightsOfCommons } from '../db/rights/rights-of-commons.ts';
import { appRole, signinRole } from '../db/roles.ts';
import type { DB } from '../db/types.generated.ts';
import { listSchemas } from './list-schemas.ts';

export async function findListedRightsFaults(db: Kysely<DB>): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, kind } of await listSchemas(db)) {
    const listed = {
      commons: { role: appRole, rights: rightsOfCommons },
      accounts: { role: signinRole, rights: rightsOfAccounts },
      cell: { role: appRole, rights: rightsOfACell(name) },
    }[kind];
    faults.push(...(await findRightsFaults(db, name, listed)));
  }
  return faults;
}

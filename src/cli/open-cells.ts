import type { Kysely } from 'kysely';
import { readConfig } from '../platform/config.ts';
import type { DB } from '../platform/db/types.generated.ts';
import { StartError } from '../platform/start-error.ts';
import { openVaults } from '../platform/vault/open-vaults.ts';
import { readMasterKey } from '../platform/vault/read-master-key.ts';
import { readCells, type World } from '../platform/world.ts';

/** What a command works in: every cell of this database, at a clock, with the machine's keys. */
export async function openCells(db: Kysely<DB>, clock: () => Date = () => new Date()): Promise<World> {
  const config = readConfig(process.env);
  const cells = await readCells(db).catch(notOpened);
  const master = await readMasterKey(config, db);
  return { db, cells, clock, vaultOf: openVaults({ db, master, cipher: config.cipher, clock }) };
}

function notOpened(): never {
  throw new StartError(
    '这里还没有开张，请先 npm start / nothing has been opened here yet, run npm start first',
  );
}

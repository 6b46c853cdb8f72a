import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { DB } from '../db/types.generated.ts';
import { makeDataDir } from '../make-data-dir.ts';
import { layPrivateFile, readPrivateFile } from '../files/private-file.ts';
import { StartError } from '../start-error.ts';
import { drawMasterKey, readWrittenMasterKey, writtenMasterKey, type MasterKey } from './master-key.ts';

type Kept = Pick<Config, 'dataDir' | 'masterKeyFile'>;

export const masterKeyFileOf = ({ dataDir, masterKeyFile }: Kept): string =>
  masterKeyFile ?? path.join(dataDir, 'master.key');

/** The machine's master key, or null where it has none. */
export function findMasterKey(kept: Kept): MasterKey | null {
  const file = masterKeyFileOf(kept);
  const text = readPrivateFile(file);
  if (text === null) return null;
  return readWrittenMasterKey(text) ?? refuse(`${file} 坏了`, `${file} is damaged`);
}

/**
 * The key that opens what is sealed in this database. It is drawn where nothing was sealed yet; a database whose keys
 * another master key wrapped is not opened at all, and no new key is laid in the place of a lost one.
 */
export async function readMasterKey(kept: Kept, db: Kysely<DB>): Promise<MasterKey> {
  const needed = await listMasterNames(db);
  const found = findMasterKey(kept);
  refuseOtherKeys(kept, found, needed);
  return found ?? layMasterKey(kept, drawMasterKey());
}

/** Says what is wrong where this master key, or none, does not open all that is sealed here. */
export function refuseOtherKeys(kept: Kept, master: MasterKey | null, needed: readonly string[]): void {
  const file = masterKeyFileOf(kept);
  const others = needed.filter((name) => name !== master?.name);
  if (others.length === 0) return;
  if (!master) {
    refuse(
      `主密钥 ${file} 不见了，库里封存的内容打不开`,
      `the master key ${file} is gone, and what is sealed in the database cannot be opened`,
    );
  }
  refuse(
    `主密钥 ${file} (${master.name}) 打不开这个库 (${others.join(', ')})`,
    `the master key ${file} (${master.name}) does not open this database (${others.join(', ')})`,
  );
}

function refuse(inChinese: string, inEnglish: string): never {
  throw new StartError(
    `${inChinese}；请放回原来的文件，或用两份密钥片找回：npx weijia keys recover / ${inEnglish}; put the right file back, or recover it from two shares: npx weijia keys recover`,
  );
}

/** Lays the key where this machine keeps it, unless one is there; answers the one that stands. */
export function layMasterKey(kept: Kept, master: MasterKey): MasterKey {
  const file = masterKeyFileOf(kept);
  if (kept.masterKeyFile === null) makeDataDir(kept.dataDir);
  if (!existsSync(path.dirname(file))) {
    throw new StartError(
      `WEIJIA_MASTER_KEY_FILE：没有 ${path.dirname(file)} 这个文件夹 / there is no folder ${path.dirname(file)}`,
    );
  }
  const text = layPrivateFile(file, writtenMasterKey(master));
  return readWrittenMasterKey(text) ?? refuse(`${file} 坏了`, `${file} is damaged`);
}

/** By which master keys the keys of all cells are wrapped. */
export async function listMasterNames(db: Kysely<DB>): Promise<string[]> {
  const cells = await db.selectFrom('commons.cells').select('schema').orderBy('number').execute();
  const names = new Set<string>();
  for (const { schema } of cells) {
    const { rows } = await sql<{ master: string }>`
      select distinct master from ${sql.id(schema, 'vault_keys')}`.execute(db);
    for (const { master } of rows) names.add(master);
  }
  return [...names];
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { masterKeyOf, writtenMasterKey } from '../../../src/platform/vault/master-key.ts';
import { openVaults, type VaultOf } from '../../../src/platform/vault/open-vaults.ts';
import type { World } from '../../../src/platform/world.ts';

/** The master key of every town of the tests. */
export const testMaster = masterKeyOf(Buffer.alloc(32, 'a master key of tests'));

/** Real vaults: what they seal stands sealed in the database, and their keys beside it. */
export const testVaults = ({ db, clock }: Pick<World, 'db' | 'clock'>): VaultOf =>
  openVaults({ db, master: testMaster, cipher: 'aes', clock });

/** A data folder of a machine that has this master key, for commands that run on a town of the tests. */
export function aMachine({ master = testMaster } = {}): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'weijia-machine-'));
  writeFileSync(path.join(dataDir, 'master.key'), writtenMasterKey(master), { mode: 0o600 });
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true }) };
}

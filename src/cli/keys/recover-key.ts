import { readConfig } from '../../platform/config.ts';
import { StartError } from '../../platform/start-error.ts';
import { masterKeyFrom } from '../../platform/vault/custody/share-master-key.ts';
import { findMasterKey, layMasterKey, masterKeyFileOf } from '../../platform/vault/read-master-key.ts';
import { readShares } from './read-shares.ts';

/** `keys recover`: two shares from standard input become the master key of a machine that has none. */
export async function recoverKey(): Promise<number> {
  const config = readConfig(process.env);
  const file = masterKeyFileOf(config);
  refuseStanding(config, file);
  const [one, other] = await readShares();
  const master = layMasterKey(config, masterKeyFrom(one, other));
  console.log(`✓ ${file}: 主密钥 ${master.name} 回来了 / the master key is back`);
  return 0;
}

/** A key that is there may be the only one that opens something: it is for people to put aside. */
function refuseStanding(config: ReturnType<typeof readConfig>, file: string): void {
  const standing = findMasterKey(config);
  if (!standing) return;
  throw new StartError(
    `${file} 已经在了 (${standing.name})；要换成找回的那把，请先把它挪到别处 / ${file} is there already; to recover another key, move it aside first`,
  );
}

import { makeId } from '../../core/shared/ids.ts';
import { readConfig } from '../../platform/config.ts';
import { StartError } from '../../platform/start-error.ts';
import { addCustody, listCustody } from '../../platform/vault/custody/custody-queries.ts';
import { masterKeyFrom } from '../../platform/vault/custody/share-master-key.ts';
import { readMasterKey } from '../../platform/vault/read-master-key.ts';
import { asOwner } from '../as-owner.ts';
import { readShares } from './read-shares.ts';

/** `keys rehearse`: two shares from standard input make the key of this machine; who and when is written down. */
export async function rehearseRecovery(): Promise<number> {
  const [one, other] = await readShares();
  const recovered = masterKeyFrom(one, other);
  await asOwner(async (db) => {
    const master = await readMasterKey(readConfig(process.env), db);
    if (recovered.name !== master.name) {
      throw new StartError(
        `这两份拼出的是另一把钥匙 (${recovered.name})，本机的是 ${master.name} / these shares make another key, not this machine's`,
      );
    }
    const { split } = one;
    const splitting = (await listCustody(db, master.name)).find(
      (row) => row.kind === 'split' && row.split === split,
    );
    const officers = [one, other].map(({ part }) => splitting?.officers[part.at - 1] ?? `${part.at}/3`);
    const now = new Date();
    const row = { id: makeId(0, now), kind: 'rehearsal', master: master.name, split, officers, done_at: now };
    await addCustody(db, row);
    console.log(`✓ ${officers.join('、')}：找得回主密钥 ${master.name} / the master key can be recovered`);
  });
  return 0;
}

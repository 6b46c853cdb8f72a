import { makeId } from '../../core/shared/ids.ts';
import { readConfig } from '../../platform/config.ts';
import { StartError } from '../../platform/start-error.ts';
import { addCustody } from '../../platform/vault/custody/custody-queries.ts';
import { shareMasterKey } from '../../platform/vault/custody/share-master-key.ts';
import { writeShare } from '../../platform/vault/custody/share-text.ts';
import { readMasterKey } from '../../platform/vault/read-master-key.ts';
import { asOwner } from '../as-owner.ts';

/** `keys split <name> <name> <name>`: three shares on the screen, and nowhere else. */
export async function splitKey(args: string[]): Promise<number> {
  const officers = args.map((name) => name.trim());
  if (officers.length !== 3 || new Set(officers).size !== 3 || !officers.every(isName)) {
    throw new StartError(
      '请写三位保管人的姓名，各不相同：npx weijia keys split 王大姐 李婶 赵大姐 / name the three officers who keep a share each',
    );
  }
  await asOwner(async (db) => {
    const master = await readMasterKey(readConfig(process.env), db);
    const shares = shareMasterKey(master);
    const now = new Date();
    const split = shares[0]?.split ?? '';
    const row = { id: makeId(0, now), kind: 'split', master: master.name, split, officers, done_at: now };
    await addCustody(db, row);
    for (const share of shares) {
      console.log(`${share.part.at}/3  ${officers[share.part.at - 1] ?? ''}  (${master.name}, ${split})`);
      console.log(`${writeShare(share)}\n`);
    }
    console.log(
      '请每位把自己的一份手抄在纸上，各自收好，再清屏；不要拍照、不要存进电脑。任何两份合起来就是钥匙。抄完请试一次：npx weijia keys rehearse',
    );
    console.log(
      'Each officer copies her own share by hand and keeps it apart; then clear the screen. No photos, no files. Any two shares are the key. Now rehearse: npx weijia keys rehearse',
    );
  });
  return 0;
}

const isName = (name: string): boolean => /^[^\p{C}]{1,50}$/u.test(name);

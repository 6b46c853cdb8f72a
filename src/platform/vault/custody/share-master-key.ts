import { randomBytes } from 'node:crypto';
import { StartError } from '../../start-error.ts';
import { masterKeyOf, type MasterKey } from '../master-key.ts';
import type { Share } from './share-text.ts';
import { joinParts, splitSecret } from './split-secret.ts';

/** Three shares, any two of which are the key again. */
export function shareMasterKey({ key, name }: MasterKey): Share[] {
  const split = randomBytes(2).toString('hex');
  return splitSecret(key, randomBytes(key.length)).map((part) => ({ master: name, split, part }));
}

/** Throws the sentence for why these two are no key. */
export function masterKeyFrom(one: Share, other: Share): MasterKey {
  if (one.master !== other.master) {
    throw new StartError(
      `这两份是两把钥匙的 (${one.master}…, ${other.master}…) / these two shares are of two keys`,
    );
  }
  if (one.split !== other.split) {
    throw new StartError(
      `这两份不是同一次拆的 (${one.split}, ${other.split}) / these two shares are of two splittings`,
    );
  }
  if (one.part.at === other.part.at) {
    throw new StartError(
      `这两份是同一份，都是第 ${one.part.at} 份，还要另外一份 / both are share ${one.part.at}: another one is needed`,
    );
  }
  const master = masterKeyOf(joinParts(one.part, other.part));
  if (master.name.startsWith(one.master)) return master;
  throw new StartError('这两份拼不出钥匙，请从头再对一遍 / these two make no key, compare both once more');
}

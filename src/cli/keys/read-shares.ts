import { createInterface } from 'node:readline';
import { StartError } from '../../platform/start-error.ts';
import { lettersInAShare, readShare, type Share } from '../../platform/vault/custody/share-text.ts';

/**
 * Two shares from standard input, so that neither stands in a history of commands. A share ends when it has its
 * letters, or at an empty line; what is wrong with it is said at once.
 */
export async function readShares(): Promise<[Share, Share]> {
  const lines = createInterface({ input: process.stdin });
  const ask = (which: string) => console.error(`请输入${which}，16 组 / type the share, 16 groups:`);
  const shares: Share[] = [];
  let written = '';
  ask('第一份密钥片');
  for await (const line of lines) {
    written += line;
    const letters = written.replaceAll(/[\s-]/g, '').length;
    if (letters === 0 || (letters < lettersInAShare && line.trim() !== '')) continue;
    shares.push(readShare(written));
    written = '';
    if (shares.length === 2) break;
    ask('另一份密钥片');
  }
  lines.close();
  if (written.trim() !== '') shares.push(readShare(written));
  const [one, other] = shares;
  if (one && other) return [one, other];
  throw new StartError('要两份密钥片 / two shares are needed');
}

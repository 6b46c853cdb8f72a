import type pg from 'pg';
import { StartError } from '../../start-error.ts';
import type { Manifest } from '../file/backup-format.ts';
import { listMastersHere } from './list-masters.ts';

type Machine = {
  /** The name of this machine's master key; null where it has none. */
  master: string | null;
  /** Told before anything is touched: what comes back and stays shut until its key is recovered. */
  warn: (sentence: string) => void;
};

const howTo =
  '用两份密钥片找回那把：把本机的主密钥文件挪开，再 npx weijia keys recover / recover that key from two shares: move the master key file of this machine aside, then npx weijia keys recover';

/**
 * A backup's sealed words open with the master key of their day alone. It is restored without it where nothing here is
 * sealed otherwise, and no server starts on it before the key is back; words that open here are never given up for it.
 */
export async function lookAtMasters(
  client: pg.ClientBase,
  { masters }: Manifest,
  { master, warn }: Machine,
): Promise<void> {
  const missing = masters.filter((name) => name !== master);
  if (missing.length === 0) return;
  const sentence = `备份里封存的内容要用主密钥 ${missing.join(', ')} 才打得开，本机的是 ${master ?? '没有 / none'} / what is sealed in this backup opens with the master key ${missing.join(', ')} alone, which this machine has not`;
  const here = await listMastersHere(client);
  if (here.every((name) => masters.includes(name))) return warn(`${sentence}；${howTo}`);
  throw new StartError(
    `${sentence}；库里现在封存的用的是另一把 (${here.join(', ')})，没有动它 / what is sealed here opens with another one, and nothing was touched；${howTo}`,
  );
}

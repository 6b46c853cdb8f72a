import { StartError } from '../start-error.ts';
import type { Manifest } from './file/backup-format.ts';

/** What a backup holds sealed would come back shut for ever on a machine without its master key. */
export function refuseOtherMaster({ masters }: Manifest, master: string | null): void {
  const missing = masters.filter((name) => name !== master);
  if (missing.length === 0) return;
  const [needed, here] = [missing.join(', '), master ?? '没有 / none'];
  throw new StartError(
    `备份里封存的内容要用主密钥 ${needed} 才打得开，本机的是 ${here}；没有动数据库。请先用两份密钥片找回那把：把现有的主密钥文件挪开，再 npx weijia keys recover / what is sealed in this backup opens with the master key ${needed}, and this machine has ${here}; nothing was touched. Recover that key first: move the master key file of this machine aside, then npx weijia keys recover`,
  );
}

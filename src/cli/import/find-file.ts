import { access } from 'node:fs/promises';
import { StartError } from '../../platform/start-error.ts';

/** Before anything is opened for it: a file that is not there is told in one sentence. */
export async function findFile(file: string): Promise<void> {
  await access(file).catch(() => {
    throw new StartError(`找不到这个文件 / no such file: ${file}`);
  });
}

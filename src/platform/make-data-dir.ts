import { chmodSync, mkdirSync } from 'node:fs';
import { StartError } from './start-error.ts';

/** Makes the data folder where there is none; others may pass through it (a database user must), not list it. */
export function makeDataDir(dataDir: string): void {
  try {
    if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o711);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`数据文件夹建不起来 / the data folder cannot be made: ${why}`);
  }
}

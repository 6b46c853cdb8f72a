import { restore } from '../platform/backup/restore.ts';
import { readConfig } from '../platform/config.ts';
import { findMasterKey } from '../platform/vault/read-master-key.ts';
import { readArguments } from './read-arguments.ts';
import { showProgress } from './show-progress.ts';
import { withOwner } from './with-owner.ts';

/** `restore <file> [--cell d370215 …] [--replace]`, while the server is stopped. */
export async function putBack(args: string[]): Promise<number> {
  const { file, cells, replace } = readArguments(args, 'restore <file> [--cell d370215] [--replace]');
  const master = findMasterKey(readConfig(process.env))?.name ?? null;
  const manifest = await withOwner((owner) =>
    restore(owner, {
      ...{ file, cells, replace, master },
      warn: (sentence) => console.error(`! ${sentence}`),
      onProgress: showProgress(),
    }),
  );
  const names = cells ?? manifest.cells.map(({ schema }) => schema);
  console.log(
    `✓ ${names.join(', ')}: ${file} (${manifest.madeAt}) 已恢复，校验一致 / restored, every hash agrees`,
  );
  return 0;
}

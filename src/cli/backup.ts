import { stat } from 'node:fs/promises';
import { backup } from '../platform/backup/backup.ts';
import { onToldToStop } from '../platform/on-told-to-stop.ts';
import { StartError } from '../platform/start-error.ts';
import { readArguments } from './read-arguments.ts';
import { inMegabytes, showProgress } from './show-progress.ts';
import { withOwner } from './with-owner.ts';

/** `backup <file> [--cell d370215 …]`, while everyone goes on working. */
export async function backUp(args: string[]): Promise<number> {
  const stop = new AbortController();
  onToldToStop(() => stop.abort());
  const { file, cells } = readArguments(args, 'backup <file> [--cell d370215]');
  const { signal } = stop;
  const manifest = await withOwner((owner) =>
    backup(owner, { file, cells, now: new Date(), onProgress: showProgress(), signal }),
  ).catch((error: unknown) => {
    throw signal.aborted
      ? new StartError('停下了，没有留下备份 / stopped, no backup was left behind')
      : error;
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { size } = await stat(file);
  console.log(
    `✓ ${file}: ${manifest.cells.map(({ schema }) => schema).join(', ')}, ${manifest.tables.length} tables, ${rows.toLocaleString('en')} rows, ${inMegabytes(size)}`,
  );
  return 0;
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TableLine } from '../../core/rosters/roster.ts';
import { openTable } from './open-table.ts';

/** The lines of a table that was sent; it lies on this machine's disk, for its own user alone, only while it is read. */
export async function* openSentTable(bytes: Uint8Array): AsyncGenerator<TableLine> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'weijia-table-'));
  try {
    const file = path.join(folder, 'table');
    await writeFile(file, bytes, { mode: 0o600 });
    yield* openTable(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { frameKinds, type Manifest, type OnProgress, type TableShape } from './file/backup-format.ts';
import { columnsOf } from './copy-out.ts';
import { DamagedBackup } from './file/damaged-backup.ts';
import { readFrames, type Frame } from './file/read-frames.ts';
import { Tally } from './file/tally.ts';

/** Where a table's rows go; null leaves them in the file. */
export type Destination = (table: TableShape) => string | null;

/** Loads a verified file's rows, each table in one COPY, and proves again what was read. */
export async function loadTables(
  client: pg.ClientBase,
  source: { file: string; manifest: Manifest; onProgress: OnProgress },
  destination: Destination,
): Promise<void> {
  const frames = readFrames(source.file);
  await frames.next();
  for (const table of source.manifest.tables) {
    const target = destination(table);
    const tally = new Tally(
      'loading',
      `${table.schema}.${table.name}`,
      target ? source.onProgress : () => {},
    );
    const pieces = piecesOf(frames, tally);
    if (target) {
      const copy = client.query(from(`copy ${target} (${columnsOf(table)}) from stdin`));
      await pipeline(Readable.from(pieces), copy);
    } else {
      for await (const _ of pieces);
    }
    // The file was whole a moment ago; if it is not now, the transaction ends here.
    if (tally.end().sha256 !== table.sha256) throw new DamagedBackup(source.file);
  }
  await frames.return(undefined);
}

async function* piecesOf(frames: AsyncGenerator<Frame, undefined>, tally: Tally): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await frames.next();
    if (done || value.kind !== frameKinds.data) return;
    tally.add(value.payload);
    yield value.payload;
  }
}

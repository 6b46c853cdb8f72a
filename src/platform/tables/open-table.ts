import { open, readFile } from 'node:fs/promises';
import { readOds } from 'hucre/ods';
import { EncryptedFileError } from 'hucre';
import { readXls } from 'hucre/xlsx';
import { invalid, isCoreError } from '../../core/shared/errors.ts';
import type { TableLine } from '../../core/rosters/roster.ts';
import { fillMerges, type Merge } from './fill-merges.ts';
import { readCsvFile } from './read-csv-file.ts';
import { readMerges } from './read-merges.ts';
import { streamXlsx } from './stream-xlsx.ts';

/** Read whole: a sheet of an older program, of which nobody has a million rows. */
const mostBytesWhole = 32 * 1024 * 1024;

type Kind = 'xlsx' | 'xls' | 'ods' | 'csv';

/** By its first bytes, whatever it is called. */
async function kindOf(file: string): Promise<Kind> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(128), 0, 128, 0);
    if (bytesRead === 0) throw refused('roster-empty');
    if (buffer.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'xls';
    if (buffer.subarray(0, 2).toString('latin1') !== 'PK') return 'csv';
    return buffer.includes('opendocument.spreadsheet') ? 'ods' : 'xlsx';
  } finally {
    await handle.close();
  }
}

const refused = (code: string) => invalid([{ path: 'file', code }]);

/** What stands in a sheet that was read whole. */
type Sheet = { rows: TableLine['cells'][]; merges?: readonly Merge[] };

async function* linesOf(sheet: Sheet | undefined): AsyncGenerator<TableLine> {
  for (const [nth, cells] of (sheet?.rows ?? []).entries()) yield { line: nth + 1, cells };
}

async function readWhole(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file);
  if (bytes.length > mostBytesWhole) throw refused('table-too-large');
  return bytes;
}

async function* read(file: string): AsyncGenerator<TableLine> {
  const kind = await kindOf(file);
  if (kind === 'csv') yield* readCsvFile(file);
  else if (kind === 'xlsx') yield* fillMerges(streamXlsx(file), await readMerges(file));
  else {
    const bytes = await readWhole(file);
    const { sheets } = kind === 'xls' ? await readXls(bytes) : await readOds(bytes);
    const [sheet] = sheets;
    yield* fillMerges(linesOf(sheet), sheet?.merges ?? []);
  }
}

/** Of our own, or of the disk; what a reader of tables throws says nothing to anybody. */
const isOurs = (error: unknown): error is Error =>
  error instanceof Error && (isCoreError(error) || ('code' in error && typeof error.code === 'string'));

/**
 * The lines of the first sheet of an office's own file: .xlsx, .xls, .ods, or CSV in UTF-8 or GB 18030. A merged cell stands in each of
 * its lines. Invalid, at `file`: `roster-empty`, `table-unreadable`, `table-has-a-password`, `table-too-large`.
 */
export async function* openTable(file: string): AsyncGenerator<TableLine> {
  const lines = read(file);
  try {
    for (;;) {
      const next = await lines.next().catch((error: unknown) => {
        if (error instanceof EncryptedFileError) throw refused('table-has-a-password');
        if (isOurs(error)) throw error;
        throw refused('table-unreadable');
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Whoever leaves in the middle lets go of the file.
    await lines.return(undefined);
  }
}

import { Zip, ZipPassThrough } from 'fflate';
import { isoWithOffset } from '../../shared/dates.ts';
import { sha256Of, type Manifest } from './manifest.ts';

/** What was kept is not what went in: nobody is handed an archive that differs from its sheet. */
export class PackBroken extends Error {
  override readonly name = 'PackBroken';
}

/** An archive knows wall clocks alone: Shanghai's, whatever the machine's time zone, so that the bytes are the same. */
function wallClock(at: Date): Date {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0] = isoWithOffset(at)
    .slice(0, 16)
    .split(/[-T:]/)
    .map(Number);
  return new Date(year, month - 1, day, hour, minute);
}

export type ReadFile = (fileId: string) => Promise<Uint8Array>;

/**
 * Writes an archive piece by piece, one file in memory at a time. Nothing in it is compressed and nothing depends on the day or the
 * machine, so that the same manifest always gives the same bytes. Throws PackBroken where a file is not what it was.
 */
export async function* writeArchive(
  { madeAt, entries }: Manifest,
  readFile: ReadFile,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { path, sha256, from } of entries) {
    const bytes = 'fileId' in from ? await readFile(from.fileId) : Buffer.from(from.base64, 'base64');
    if (sha256Of(bytes) !== sha256)
      throw new PackBroken(`a file of ${madeAt.toISOString()} is not what it was`);
    const file = new ZipPassThrough(path);
    file.mtime = wallClock(madeAt);
    zip.add(file);
    file.push(bytes, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createZstdDecompress } from 'node:zlib';
import { buffersOf } from './buffers-of.ts';
import { DamagedBackup } from './damaged-backup.ts';
import { digestLength, longestFrame, magic } from './backup-format.ts';

export type Frame = { kind: string; payload: Buffer };

/** The frames of a backup file, one after the other, however large it is. */
export async function* readFrames(file: string): AsyncGenerator<Frame, undefined> {
  const { size } = await stat(file);
  const raw = createReadStream(file, { start: magic.length, end: size - digestLength - 1 });
  const unpacked = createZstdDecompress();
  raw.on('error', (error) => unpacked.destroy(error));
  raw.pipe(unpacked);
  const waiting = new Waiting();
  try {
    for await (const piece of buffersOf(unpacked)) {
      waiting.add(piece);
      for (let next = waiting.take(); next; next = waiting.take()) yield next;
    }
  } finally {
    raw.destroy();
    unpacked.destroy();
  }
  if (waiting.size > 0) throw new DamagedBackup(file);
  return undefined;
}

/** Bytes that are not yet a whole frame. */
class Waiting {
  private pieces: Buffer[] = [];
  size = 0;

  add(piece: Buffer): void {
    this.pieces.push(piece);
    this.size += piece.length;
  }

  take(): Frame | undefined {
    if (this.size < 5) return undefined;
    let first = this.pieces[0] ?? Buffer.alloc(0);
    if (first.length < 5) first = this.join();
    const length = first.readUInt32BE(1);
    if (length > longestFrame) throw new RangeError('a frame is longer than any we write');
    if (this.size < 5 + length) return undefined;
    const all = first.length >= 5 + length ? first : this.join();
    this.pieces[0] = all.subarray(5 + length);
    this.size -= 5 + length;
    return { kind: all.toString('latin1', 0, 1), payload: all.subarray(5, 5 + length) };
  }

  private join(): Buffer {
    const all = Buffer.concat(this.pieces);
    this.pieces = [all];
    return all;
  }
}

import { createHash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { StartError } from '../../start-error.ts';
import { frameKinds, magic } from './backup-format.ts';

/** Frames the pieces and writes them to a file that appears whole, readable by its owner alone, or not at all. */
export async function writeBackupFile(
  file: string,
  frames: AsyncIterable<Buffer>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  const handle = await open(draft, 'wx', 0o600).catch((error: unknown) => {
    throw cannotWrite(file, error);
  });
  try {
    await writeSealed(handle, frames, signal);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(draft, { force: true });
    throw cannotWrite(file, error);
  }
}

/** A full disk, a folder of that name: what the system refuses is the operator's to mend. */
function cannotWrite(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return new StartError(`写不了 ${file} / cannot write ${file}: ${error.message}`);
}

async function writeSealed(
  handle: FileHandle,
  frames: AsyncIterable<Buffer>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const hash = createHash('sha256').update(magic);
  await handle.write(magic);
  const write = async (compressed: AsyncIterable<Buffer>) => {
    for await (const piece of compressed) {
      hash.update(piece);
      await writeAll(handle, piece);
    }
  };
  await pipeline(Readable.from(frames), createZstdCompress(), write, { ...(signal && { signal }) });
  await writeAll(handle, hash.digest());
}

async function writeAll(handle: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length;) {
    const { bytesWritten } = await handle.write(piece, at);
    at += bytesWritten;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  // Not every file system can sync a folder; the file itself is safe already.
  await handle.sync().catch(() => {});
  await handle.close();
}

/** One frame; JSON for the kinds that speak, bytes for rows. */
export function frame(kind: keyof typeof frameKinds, payload: Buffer | object = Buffer.alloc(0)): Buffer {
  const body = Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload));
  const head = Buffer.alloc(5);
  head.write(frameKinds[kind], 'latin1');
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

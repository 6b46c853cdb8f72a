import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { StartError } from '../../start-error.ts';
import { digestLength, frameKinds, Header, magic, TableEnd } from './backup-format.ts';
import type { Manifest, OnProgress } from './backup-format.ts';
import { buffersOf } from './buffers-of.ts';
import { DamagedBackup } from './damaged-backup.ts';
import { readFrames, type Frame } from './read-frames.ts';
import { Tally } from './tally.ts';

/** Reads a backup to its end and proves every byte of it, before anyone relies on one. */
export async function verifyBackup(file: string, onProgress: OnProgress): Promise<Manifest> {
  const size = await refuseOtherFiles(file);
  const { claimed, actual } = await hashWhole(file, size);
  if (!claimed.equals(actual)) throw new DamagedBackup(file);
  try {
    return await readManifest(file, onProgress);
  } catch (error) {
    // Its bytes are what was written, yet not what we write: no part of it can be used.
    throw error instanceof StartError ? error : new DamagedBackup(file);
  }
}

async function refuseOtherFiles(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => undefined,
  );
  if (size === undefined) throw new StartError(`没有这个文件：${file} / there is no such file: ${file}`);
  const begins = (await readBytes(file, 0, Math.min(size, magic.length))).toString('latin1');
  if (begins === magic && size >= magic.length + digestLength) return size;
  if (begins === magic) throw new DamagedBackup(file);
  if (/^weijia backup \d/.test(begins)) {
    throw new StartError(`备份是更新的微家做的 / the backup was made by a newer Weijia: ${file}`);
  }
  throw new StartError(`这不是微家的备份：${file} / this is not a backup of Weijia: ${file}`);
}

async function hashWhole(file: string, size: number): Promise<{ claimed: Buffer; actual: Buffer }> {
  const hash = createHash('sha256');
  const body = createReadStream(file, { end: size - digestLength - 1 });
  for await (const piece of buffersOf(body)) hash.update(piece);
  return { claimed: await readBytes(file, size - digestLength, digestLength), actual: hash.digest() };
}

async function readBytes(file: string, from: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function readManifest(file: string, onProgress: OnProgress): Promise<Manifest> {
  const frames = readFrames(file);
  const header = Header.parse(await nextJson(frames, frameKinds.header));
  const tables: Manifest['tables'] = [];
  for (const shape of header.tables) {
    const tally = new Tally('checking', `${shape.schema}.${shape.name}`, onProgress);
    const end = TableEnd.parse(await nextJson(frames, frameKinds.tableEnd, (piece) => tally.add(piece)));
    const seen = tally.end();
    if (seen.sha256 !== end.sha256 || seen.rows !== end.rows) throw new DamagedBackup(file);
    tables.push({ ...shape, ...end });
  }
  const last = await frames.next();
  if (last.done || last.value.kind !== frameKinds.fileEnd || !(await frames.next()).done) {
    throw new DamagedBackup(file);
  }
  return { ...header, tables };
}

async function nextJson(
  frames: AsyncGenerator<Frame, undefined>,
  kind: string,
  onData?: (piece: Buffer) => void,
): Promise<unknown> {
  for (;;) {
    const { value, done } = await frames.next();
    if (done) throw new RangeError('the frames end too early');
    if (value.kind === kind) return JSON.parse(value.payload.toString('utf8'));
    if (value.kind !== frameKinds.data || !onData) throw new RangeError('a frame is out of place');
    onData(value.payload);
  }
}

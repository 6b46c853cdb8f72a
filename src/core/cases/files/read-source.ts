import { invalid } from '../../shared/errors.ts';
import { mostBytes } from './case-file.ts';

export type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** All of it, at most what one file may have: of what is larger no more is ever held. Invalid `file-too-large`, `file-missing`. */
export async function readSource(source: Source): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    length += piece.length;
    if (length > mostBytes)
      throw invalid([{ path: 'file', code: 'file-too-large', limit: mostBytes / 1024 / 1024 }]);
    pieces.push(piece);
  }
  if (length === 0) throw invalid([{ path: 'file', code: 'file-missing' }]);
  return Buffer.concat(pieces, length);
}

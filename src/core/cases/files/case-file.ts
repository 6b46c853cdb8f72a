import { z } from 'zod';
import { line } from '../../shared/text.ts';

export const mostBytes = 20 * 1024 * 1024;
export const mostFiles = 100;
export const chunkBytes = 256 * 1024;

/** As it is kept, sealed: how it is called, which kind its bytes are of, and their SHA-256 in hex. */
export const AboutFile = z.strictObject({ name: z.string(), mediaType: z.string(), sha256: z.string() });
export type AboutFile = z.output<typeof AboutFile>;

/** A browser sends the last part of a path, other software may send all of it. */
export const FileName = line(1, 300).transform((name) => name.split(/[/\\]/).at(-1) ?? name);

export const aboutOf = (id: string) => ({ of: 'case_files.about', id });
export const chunkOf = (id: string) => ({ of: 'case_file_chunks.sealed', id });

/** A file as it is listed. Of one that was struck who and when remains, and nothing of what it was. */
export type CaseFile = {
  id: string;
  /** In bytes. */
  size: number;
  keptAt: Date;
  keptBy: string;
} & ({ struckAt: null; name: string; mediaType: string; sha256: string } | { struckAt: Date; name: null });

/** Its pieces, in order. */
export function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

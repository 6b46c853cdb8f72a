import { listFilesOf } from '../../cases/files/list-files.ts';
import { readFile } from '../../cases/files/read-file.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { FileKept } from './compose-pack.ts';
import type { Piece } from './gather-pack.ts';
import type { ReadFile } from './write-archive.ts';

/** The files that the evidence names and that are kept still. */
export async function listFilesKept(
  ctx: Ctx,
  { caseId, pieces }: { caseId: string; pieces: readonly Piece[] },
): Promise<FileKept[]> {
  const named = new Set(pieces.map(({ fileId }) => fileId));
  if (pieces.every(({ fileId }) => fileId === null)) return [];
  const kept = await listFilesOf(ctx, { caseId });
  return kept.flatMap((file) =>
    file.struckAt === null && named.has(file.id)
      ? [{ id: file.id, name: file.name, sha256: file.sha256 }]
      : [],
  );
}

/** Each file as it is read, one after another; each reading leaves its line. */
export const fileOf =
  (ctx: Ctx, caseId: string): ReadFile =>
  async (fileId) =>
    (await readFile(ctx, { caseId, fileId })).bytes;

import { createHash } from 'node:crypto';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { SealBroken } from '../../shared/vault.ts';
import { openJson } from '../sealed-json.ts';
import { seeCase } from '../see-case.ts';
import { AboutFile, aboutOf, chunkOf } from './case-file.ts';
import { findFile, listChunks } from './file-queries.ts';
import { nameToTake } from './file-kinds.ts';

export type FileTaken = { name: string; mediaType: string; bytes: Buffer; sha256: string };

async function find(ctx: Ctx, caseId: string, fileId: string) {
  const row = isId(fileId) ? await findFile(ctx.db, caseId, fileId) : undefined;
  if (!row || row.about === null) throw notFound('file-not-found');
  return { about: row.about, chunks: await listChunks(ctx.db, fileId) };
}

/**
 * A file as it came, for one who reads the case; that it was taken is written down before it is opened, and she about whom it
 * is reads the line. NotFound `case-not-found`, `file-not-found`. Throws SealBroken where it is not what was kept.
 */
export async function readFile(
  ctx: Ctx,
  { caseId, fileId }: { caseId: string; fileId: string },
): Promise<FileTaken> {
  const { about, chunks } = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'take-file');
    const found = await find(ctx, caseId, fileId);
    await recordDeed(ctx, { verb: 'take-case-file', subjectId: caseId });
    return found;
  });
  const opened = await openJson(ctx, { value: about, bound: aboutOf(fileId) }, AboutFile);
  const pieces: Buffer[] = [];
  for (const { id, sealed } of chunks) pieces.push(await ctx.vault.openBytes(sealed, chunkOf(id)));
  const bytes = Buffer.concat(pieces);
  // Each piece opens by itself: that they are all there, and in their order, the hash says.
  if (createHash('sha256').update(bytes).digest('hex') !== opened.sha256)
    throw new SealBroken({ of: 'case_file_chunks.sealed', id: fileId });
  return { ...opened, name: nameToTake(opened), bytes };
}

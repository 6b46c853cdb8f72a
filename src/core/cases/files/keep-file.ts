import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { invalid, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { actOnCase } from '../act-on-case.ts';
import { sealJson } from '../sealed-json.ts';
import { seeCase } from '../see-case.ts';
import { aboutOf, chunkBytes, chunkOf, FileName, mostFiles, piecesOf, type AboutFile } from './case-file.ts';
import { countFiles, insertChunk, insertFile } from './file-queries.ts';
import { kindOf } from './file-kinds.ts';
import { readSource, type Source } from './read-source.ts';

export const KeepFile = z.strictObject({ caseId: z.string(), name: FileName });
export type KeepFile = z.input<typeof KeepFile> & { source: Source };

/** Before a byte is read: whether she may keep one here. NotFound; Forbidden. */
export async function checkMayKeepFile(ctx: Ctx, { caseId }: { caseId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), (ctx) => seeCase(ctx, caseId, 'keep-file'));
}

type Read = { id: string; caseId: string; about: AboutFile; bytes: Buffer };

async function write(ctx: PersonCtx, { id, caseId, about, bytes }: Read): Promise<void> {
  await insertFile(ctx.db, {
    ...{ id, case_id: caseId, about: await sealJson(ctx, about, aboutOf(id)) },
    ...{ bytes: bytes.length, chunks: Math.ceil(bytes.length / chunkBytes) },
    ...{ kept_at: ctx.now, kept_by: ctx.actor.personId },
  });
  let seq = 0;
  for (const piece of piecesOf(bytes)) {
    const chunkId = ctx.newId();
    const sealed = await ctx.vault.sealBytes(piece, chunkOf(chunkId));
    await insertChunk(ctx.db, { id: chunkId, case_id: caseId, file_id: id, seq: (seq += 1), sealed });
  }
}

/**
 * Keeps a photo, a recording, a paper with a case, sealed piece by piece; all of it or nothing. It is read to its end before
 * the case is locked: a slow phone holds up nobody. Invalid `file-too-large`, `file-missing`, `file-not-kept` where its bytes
 * are of no kind that is kept, whatever it is called; RuleBroken `case-files-full`; NotFound; Forbidden. The id of the file.
 */
export async function keepFile(
  ctx: Ctx,
  { source, ...input }: KeepFile,
  once: Once = {},
): Promise<{ id: string }> {
  const { caseId, name } = parseInput(KeepFile, input);
  await checkMayKeepFile(ctx, { caseId });
  const bytes = await readSource(source);
  const kind = kindOf({ name, bytes });
  if (!kind) throw invalid([{ path: 'file', code: 'file-not-kept' }]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const about = { name, mediaType: kind.mediaType, sha256 };
  const wish = { file: await markOf(ctx, about) };
  const act = { ...once, verb: 'keep-case-file', act: 'keep-file', caseId, wish, evenClosed: true } as const;
  const id = await actOnCase(ctx, act, async (ctx) => {
    if ((await countFiles(ctx.db, caseId)) >= mostFiles) throw ruleBroken('case-files-full');
    const id = ctx.newId();
    await write(ctx, { id, caseId, about, bytes });
    return { id };
  });
  return { id };
}

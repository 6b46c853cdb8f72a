import { createHash } from 'node:crypto';
import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { sealJson } from '../../cases/sealed-json.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { getOrder } from '../get-order.ts';
import { manifestOf } from '../order-shapes.ts';
import { composePack, type RenderPaper } from './compose-pack.ts';
import { fileOf, listFilesKept } from './files-of-pack.ts';
import { gatherPack } from './gather-pack.ts';
import type { Manifest } from './manifest.ts';
import { insertPack } from './pack-queries.ts';
import { writeArchive } from './write-archive.ts';

export const MakePack = z.strictObject({ caseId: z.string(), orderId: z.string() });
export type MakePack = z.input<typeof MakePack>;

/** The whole archive once, for its hash alone. */
async function weigh(ctx: Ctx, caseId: string, manifest: Manifest) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of writeArchive(manifest, fileOf(ctx, caseId))) {
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest(), size };
}

/**
 * Makes the archive for the court: what is in it is listed under seal with its hash, so that it can be written again byte for byte
 * and proved years later. `word`: how a paper becomes a Word file. NotFound; RuleBroken `order-not-whole`. The id of the pack.
 */
export async function makePack(
  ctx: Ctx,
  input: MakePack,
  { word, ...once }: Once & { word: RenderPaper },
): Promise<{ id: string }> {
  const { caseId, orderId } = parseInput(MakePack, input);
  const gathered = await gatherPack(ctx, { caseId, orderId });
  const files = await listFilesKept(ctx, { caseId, pieces: gathered.pieces });
  const manifest = await composePack(gathered, { files, madeAt: ctx.now, word });
  const weighed = await weigh(ctx, caseId, manifest);
  const act = { ...once, verb: 'make-order-pack', act: 'make-pack', caseId, wish: { orderId } } as const;
  const id = await actOnCase(ctx, { ...act, evenClosed: true }, async (ctx) => {
    await getOrder(ctx.db, { caseId, orderId });
    const id = ctx.newId();
    await insertPack(ctx.db, {
      ...{ id, order_id: orderId, case_id: caseId, made_at: ctx.now, made_by: ctx.actor.personId },
      ...{ ...weighed, files: manifest.entries.length },
      manifest: await sealJson(ctx, manifest, manifestOf(id)),
    });
    return { id };
  });
  return { id };
}

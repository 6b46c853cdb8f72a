import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { deleteChunks, findFile, markFileStruck } from './file-queries.ts';

export const StrikeFile = z.strictObject({
  caseId: z.string(),
  fileId: z.string().refine(isId, { error: 'id-shape' }),
});
export type StrikeFile = z.input<typeof StrikeFile>;

/** The lead takes a file away for good: its bytes and its name are erased, who did it and when stays. Conflict `file-struck`. */
export async function strikeFile(ctx: Ctx, input: StrikeFile, once: Once = {}): Promise<void> {
  const { caseId, fileId } = parseInput(StrikeFile, input);
  const wish = { fileId };
  const act = {
    ...once,
    verb: 'strike-case-file',
    act: 'strike-file',
    caseId,
    wish,
    evenClosed: true,
  } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const file = await findFile(ctx.db, caseId, fileId);
    if (!file) throw notFound('file-not-found');
    if (file.struck_at) throw conflict('file-struck');
    await deleteChunks(ctx.db, fileId);
    await markFileStruck(ctx.db, fileId, { struck_at: ctx.now, struck_by: ctx.actor.personId });
    return {};
  });
}

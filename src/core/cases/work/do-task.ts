import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { findTask, markTaskDone } from './work-queries.ts';

export const DoTask = z.strictObject({
  caseId: z.string(),
  taskId: z.string().refine(isId, { error: 'id-shape' }),
});
export type DoTask = z.input<typeof DoTask>;

/** It is done. NotFound; Conflict `task-done`. */
export async function doTask(ctx: Ctx, input: DoTask, once: Once = {}): Promise<void> {
  const { caseId, taskId } = parseInput(DoTask, input);
  const act = { ...once, verb: 'do-case-task', act: 'do-task', caseId, wish: { taskId } } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const task = await findTask(ctx.db, caseId, taskId);
    if (!task) throw notFound('task-not-found');
    if (task.done_at) throw conflict('task-done');
    await markTaskDone(ctx.db, taskId, { done_at: ctx.now, done_by: ctx.actor.personId });
    return {};
  });
}

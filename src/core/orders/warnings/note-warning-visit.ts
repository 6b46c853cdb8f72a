import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { startClock } from '../../cases/clocks/start-clock.ts';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';
import { conflict, invalid, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { visitOf } from '../order-shapes.ts';
import { visitors } from './warning.ts';
import { findLetter, insertVisit, listVisitsOf, markVisitsEnded } from './warning-queries.ts';

export const NoteWarningVisit = z.strictObject({
  caseId: z.string(),
  letterId: z.string(),
  visitedAt: z.coerce.date(),
  byWhom: z.enum(visitors),
  words: paragraph(1, 500).optional(),
  /** No further visit is needed. */
  isLast: z.boolean().default(false),
});
export type NoteWarningVisit = z.input<typeof NoteWarningVisit>;

async function getLetter(db: Db, of: { caseId: string; letterId: string }) {
  const letter = isId(of.letterId) ? await findLetter(db, of) : undefined;
  if (!letter) throw notFound('warning-not-found');
  if (letter.ended_at) throw conflict('visits-ended');
  return letter;
}

/**
 * Somebody has visited both after a 告诫书; the next visit is due an interval after the latest. NotFound `warning-not-found`; Conflict
 * `visits-ended`; Invalid `in-the-future`, `before-the-letter`. The id of the visit.
 */
export async function noteWarningVisit(
  ctx: Ctx,
  input: NoteWarningVisit,
  once: Once = {},
): Promise<{ id: string }> {
  const { caseId, letterId, visitedAt, byWhom, words, isLast } = parseInput(NoteWarningVisit, input);
  if (visitedAt > ctx.now) throw invalid([{ path: 'visitedAt', code: 'in-the-future' }]);
  const wish = { letterId, visitedAt, byWhom, isLast, words: await markOf(ctx, words ?? null) };
  const act = { ...once, verb: 'note-warning-visit', act: 'note-warning-visit', caseId, wish } as const;
  const id = await actOnCase(ctx, { ...act, evenClosed: true }, async (ctx) => {
    const letter = await getLetter(ctx.db, { caseId, letterId });
    if (visitedAt < letter.given_at) throw invalid([{ path: 'visitedAt', code: 'before-the-letter' }]);
    const before = (await listVisitsOf(ctx.db, caseId)).filter((visit) => visit.letter_id === letterId);
    const id = ctx.newId();
    await insertVisit(ctx.db, {
      ...{ id, letter_id: letterId, case_id: caseId, visited_at: visitedAt, by_whom: byWhom },
      words: words === undefined ? null : await ctx.vault.seal(words, visitOf(id)),
      ...{ noted_at: ctx.now, noted_by: ctx.actor.personId },
    });
    const isNewest = before.every((visit) => visit.visited_at <= visitedAt);
    if (isNewest || isLast)
      for (const aboutId of [letterId, ...before.map((visit) => visit.id)])
        await stopClocks(ctx, { aboutId });
    if (isLast) await markVisitsEnded(ctx.db, letterId, { ended_at: ctx.now, ended_by: ctx.actor.personId });
    else if (isNewest)
      await startClock(ctx, { caseId, clock: 'warning-visit', aboutId: id, from: visitedAt });
    return { id };
  });
  return { id };
}

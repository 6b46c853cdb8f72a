import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { startClock } from '../../cases/clocks/start-clock.ts';
import { sealJson } from '../../cases/sealed-json.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { WarningWords, warningOf } from '../order-shapes.ts';
import { warningKinds } from './warning.ts';
import { insertLetter } from './warning-queries.ts';

export const NoteWarning = WarningWords.extend({
  caseId: z.string(),
  kind: z.enum(warningKinds).default('domestic-violence'),
  givenAt: z.coerce.date(),
});
export type NoteWarning = z.input<typeof NoteWarning>;

/**
 * The police gave a 告诫书: from that day on both are visited, at intervals that the law leaves to the place. Invalid
 * `in-the-future`. The id of the letter.
 */
export async function noteWarning(ctx: Ctx, input: NoteWarning, once: Once = {}): Promise<{ id: string }> {
  const { caseId, kind, givenAt, ...words } = parseInput(NoteWarning, input);
  if (givenAt > ctx.now) throw invalid([{ path: 'givenAt', code: 'in-the-future' }]);
  const wish = { kind, givenAt, words: await markOf(ctx, words) };
  const act = { ...once, verb: 'note-warning', act: 'note-warning', caseId, wish } as const;
  const id = await actOnCase(ctx, { ...act, evenClosed: true }, async (ctx) => {
    const id = ctx.newId();
    await insertLetter(ctx.db, {
      ...{ id, case_id: caseId, given_at: givenAt, kind },
      words: await sealJson(ctx, words, warningOf(id)),
      ...{ noted_at: ctx.now, noted_by: ctx.actor.personId },
    });
    await startClock(ctx, { caseId, clock: 'warning-visit', aboutId: id, from: givenAt });
    return { id };
  });
  return { id };
}

import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import { startClock } from '../cases/clocks/start-clock.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { paragraph } from '../shared/text.ts';
import { insertApplication } from './legal-aid-queries.ts';

const longestWords = 1000;
export const wordsOf = (id: string) => ({ of: 'legal_aid_applications.words', id });

export const ApplyForAid = z.strictObject({
  caseId: z.string(),
  /** At which centre, for what. */
  words: paragraph(1, longestWords),
  /** The day on which the centre received it. */
  receivedOn: z.iso.date({ error: 'day-shape' }),
});
export type ApplyForAid = z.input<typeof ApplyForAid>;

/**
 * An application for legal aid was received: its decision is due in seven days (法律援助法 §43). Of whoever suffers violence at
 * home nobody asks for means (§32). As `actOnCase`; Invalid `in-the-future`. Its id.
 */
export async function applyForAid(ctx: Ctx, input: ApplyForAid, once: Once = {}): Promise<{ id: string }> {
  const { caseId, words, receivedOn } = parseInput(ApplyForAid, input);
  if (receivedOn > dayOf(ctx.now)) throw invalid([{ path: 'receivedOn', code: 'in-the-future' }]);
  const newId = ctx.newId();
  const sealed = await ctx.vault.seal(words, wordsOf(newId));
  const wish = { receivedOn, words: await markOf(ctx, { words }) };
  const act = { ...once, verb: 'apply-for-aid', act: 'apply-for-aid', caseId, wish } as const;
  const id = await actOnCase(ctx, act, async (ctx) => {
    await insertApplication(ctx.db, {
      ...{ id: newId, case_id: caseId, words: sealed, received_on: receivedOn },
      ...{ written_at: ctx.now, written_by: ctx.actor.personId },
    });
    const clock = { clock: 'legal-aid-decision', from: startOfDay(receivedOn) } as const;
    await startClock(ctx, { caseId, aboutId: newId, ...clock });
    return { id: newId };
  });
  return { id };
}

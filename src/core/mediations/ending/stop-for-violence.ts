import { z } from 'zod';
import { longestNote } from '../../cases/case.ts';
import { appendNote } from '../../cases/notes/append-note.ts';
import { keepScreen } from '../../cases/reports/keep-screen.ts';
import { markCommonSessionsCalledOff } from '../../cases/work/work-queries.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { questionCodes, questionOf, type Answer, type QuestionCode } from '../../screens/screen.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnMediation, endWith } from '../act-on-mediation.ts';

/** What it is that was seen, in the words of the screen. */
export const signsOfViolence = questionCodes.filter((code) => questionOf(code).isViolence);

export const StopForViolence = z.strictObject({
  caseId: z.string(),
  signs: z.array(z.enum(signsOfViolence)).min(1, { error: 'required' }).max(signsOfViolence.length),
  /** What was seen and heard; a note of the case, which neither side reads. */
  words: paragraph(1, longestNote),
});
export type StopForViolence = z.input<typeof StopForViolence>;

/**
 * Violence has come to light: it stops at once, nothing with both there is to come any more, and none can be arranged. What was
 * found is a screen of the case, with its clock and its gate of a report; mediation is not offered until somebody asks
 * anew. What was seen is noted, and the lead and the desk are told at once. The page then shows whom to call: 110, 12338, the protection order, legal aid. 人民调解法 §25.
 */
export async function stopForViolence(ctx: Ctx, input: StopForViolence, once: Once = {}): Promise<void> {
  const { caseId, signs, words } = parseInput(StopForViolence, input);
  const wish = { mark: await markOf(ctx, { signs, words }) };
  const act = { ...once, verb: 'stop-for-violence', act: 'end-mediation', caseId, wish } as const;
  await actOnMediation(ctx, act, async (ctx, docket, { row, role }) => {
    await endWith(ctx, { docket, to: 'violence', ending: { words: null, routes: [] } });
    await markCommonSessionsCalledOff(ctx.db, caseId, { at: ctx.now, by: ctx.actor.personId });
    const answers: Partial<Record<QuestionCode, Answer>> = {};
    for (const sign of signs) answers[sign] = 'yes';
    await keepScreen(ctx, { row, screen: { answers, knownTo: [] }, atLeast: row.level });
    await appendNote(ctx, { row, role, id: ctx.newId(), words });
    return { letters: [{ topic: 'case-violence-found', subjectId: caseId }] };
  });
}

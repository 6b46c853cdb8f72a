import { z } from 'zod';
import type { Ctx } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { paragraph } from '../shared/text.ts';
import { endSuggestion } from './end-suggestion.ts';
import { longestSuggestion } from './suggestion.ts';

export const AnswerSuggestion = z.strictObject({
  id: z.string(),
  answer: paragraph(1, longestSuggestion),
});
export type AnswerSuggestion = z.input<typeof AnswerSuggestion>;

/** Answers one for good. Invalid; NotFound; Forbidden to all but the office; Conflict `suggestion-closed`. */
export async function answerSuggestion(ctx: Ctx, input: AnswerSuggestion): Promise<void> {
  const person = personOnly(ctx);
  const { id, answer } = parseInput(AnswerSuggestion, input);
  await endSuggestion(person, { id, answer, verb: 'answer-suggestion', topic: 'suggestion-answered' });
}

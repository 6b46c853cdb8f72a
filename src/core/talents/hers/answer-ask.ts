import { z } from 'zod';
import { isClosed } from '../../requests/request.ts';
import { forgetOn } from '../../requests/running/retention.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { lockAsk, markAsk } from '../ask-queries.ts';
import { answers } from '../talent.ts';
import { actAsHer, findHers, type Trying, type Whose } from './act-as-her.ts';

export const AnswerAsk = z.strictObject({ askId: z.string(), answer: z.enum(answers) });
export type AnswerAsk = z.input<typeof AnswerAsk>;

/**
 * She can, or it does not suit her this time; no reason is asked for, and she may say otherwise later. The home is told. NotFound
 * `talent-not-found`, `ask-not-found`; Conflict `ask-taken-back`, `talent-down`.
 */
export async function answerAsk(
  ctx: Ctx,
  { whose, ...input }: AnswerAsk & { whose: Whose },
  trying: Trying = {},
): Promise<void> {
  const { askId, answer } = parseInput(AnswerAsk, input);
  const hers = await findHers(ctx, whose, trying);
  await actAsHer(ctx, hers, {
    verb: 'answer-ask',
    work: async (ctx, request) => {
      const ask = isId(askId) ? await lockAsk(ctx.db, askId) : undefined;
      if (ask?.request_id !== request.id) throw notFound('ask-not-found');
      if (isClosed(request)) throw conflict('talent-down');
      if (ask.taken_back_at !== null) throw conflict('ask-taken-back');
      if (ask.answer === answer) return null;
      const forget_on = forgetOn('talent', dayOf(ctx.now));
      await markAsk(ctx.db, askId, { answer, answered_at: ctx.now, forget_on });
      return ['talent-answered'];
    },
  });
}

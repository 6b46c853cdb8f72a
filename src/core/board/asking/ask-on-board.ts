import { z } from 'zod';
import { SubmitRequest, type Receipt } from '../../requests/asking/request-wish.ts';
import { submitRequest, type Sending } from '../../requests/asking/submit-request.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { insertQuestion } from '../board-queries.ts';

export const AskOnBoard = SubmitRequest.omit({ door: true, danger: true, tellHome: true }).extend({
  /** Whether how she calls herself may stand beside it. */
  showName: z.boolean().default(false),
});
export type AskOnBoard = z.input<typeof AskOnBoard>;

/**
 * Asks something for all to read. It comes as any question, sealed, to the home or the desk; nothing is up before somebody there has
 * looked it over. Refusals and receipt as `submitRequest`.
 */
export async function askOnBoard(ctx: Ctx, input: AskOnBoard, sending: Sending = {}): Promise<Receipt> {
  const { showName, ...wish } = parseInput(AskOnBoard, input);
  const beside: Sending['beside'] = (ctx, { id, homeId }) =>
    insertQuestion(ctx.db, {
      ...{ id: ctx.newId(), request_id: id, asked_at: ctx.now, shows_name: showName },
      home_id: homeId !== null && isId(homeId) ? homeId : null,
    });
  return submitRequest(ctx, { ...wish, door: 'question' }, { ...sending, beside });
}

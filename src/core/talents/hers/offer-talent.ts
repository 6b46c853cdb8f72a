import { z } from 'zod';
import { SubmitRequest, type Receipt } from '../../requests/asking/request-wish.ts';
import { submitRequest, type Sending } from '../../requests/asking/submit-request.ts';
import { findRequestVisible } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { talentKinds } from '../talent.ts';
import { keepTalent } from '../talent-queries.ts';

export const Kinds = z.array(z.enum(talentKinds)).max(talentKinds.length);

/** No word of her own: the code alone opens it. */
export const OfferTalent = SubmitRequest.omit({ door: true, danger: true, openedBy: true }).extend({
  kinds: Kinds.default([]),
});
export type OfferTalent = z.input<typeof OfferTalent>;

/**
 * Tells a home what she can do, when she is free and how she is called; from then on the home may ask her for something.
 * It comes as any request, sealed. Refusals and receipt as `submitRequest`.
 */
export async function offerTalent(ctx: Ctx, input: OfferTalent, sending: Sending = {}): Promise<Receipt> {
  const { kinds, ...wish } = parseInput(OfferTalent, input);
  const beside: Sending['beside'] = async (ctx, { id }) => {
    const request = await findRequestVisible(ctx.db, id);
    await keepTalent(ctx.db, {
      ...{ request_id: id, person_id: request?.person_id ?? null, kinds },
      ...{ resting_since: null, changed_at: ctx.now },
    });
  };
  return submitRequest(ctx, { ...wish, door: 'talent' }, { ...sending, beside });
}

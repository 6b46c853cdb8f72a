import { withdrawConsentByCode } from '../../../core/consents/withdraw-consent-by-code.ts';
import { askToErase } from '../../../core/erasures/ask-to-erase.ts';
import { takeBackErasure } from '../../../core/erasures/take-back-erasure.ts';
import type { Tries } from '../../../core/requests/returning/code-tries.ts';
import { sayMore } from '../../../core/requests/returning/say-more.ts';
import { withdrawByCode } from '../../../core/requests/returning/withdraw-by-code.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { isCoreError } from '../../../core/shared/errors.ts';

/** What she does behind her code and her word, beside reading. */
const herActs = ['withdraw', 'erase', 'keep', 'say', 'give-up'] as const;
export type HerAct = (typeof herActs)[number];

const actIn = (go: string): HerAct | undefined => herActs.find((act) => act === go);

/** Buttons that need her word: it travels in the form, and is asked for again by each. */
export const isOpening = (go: string): boolean => go === 'open' || actIn(go) !== undefined;

type Hers = { code: string; word: string };
type Asked = { act: string; consentId: string; more: string; tries: Tries };

async function done(
  ctx: Ctx,
  hers: Hers,
  { act, consentId, more, tries }: Asked & { act: HerAct },
): Promise<unknown> {
  switch (act) {
    case 'withdraw':
      return withdrawConsentByCode(ctx, { ...hers, consentId }, { tries });
    case 'erase':
      return askToErase(ctx, hers, { tries });
    case 'keep':
      return takeBackErasure(ctx, hers, { tries });
    case 'say':
      return sayMore(ctx, { ...hers, text: more }, { tries });
    case 'give-up':
      return withdrawByCode(ctx, hers, { tries });
  }
}

/** Does it once she is known to be she; what is done already, or was never there, changes nothing and is shown as it stands. */
export async function doHers(ctx: Ctx, hers: Hers, asked: Asked): Promise<HerAct | undefined> {
  const act = actIn(asked.act);
  if (act === undefined) return undefined;
  try {
    await done(ctx, hers, { ...asked, act });
    return act;
  } catch (error) {
    if (isCoreError(error) && ['not-found', 'conflict', 'invalid'].includes(error.kind)) return undefined;
    throw error;
  }
}

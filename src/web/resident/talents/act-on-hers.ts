import type { Whose } from '../../../core/talents/hers/act-as-her.ts';
import { answerAsk } from '../../../core/talents/hers/answer-ask.ts';
import { changeHers } from '../../../core/talents/hers/change-hers.ts';
import { eraseHers } from '../../../core/talents/hers/erase-hers.ts';
import { restHers } from '../../../core/talents/hers/rest-hers.ts';
import { showHers, type HerTalent } from '../../../core/talents/hers/show-hers.ts';
import { takeDownHers } from '../../../core/talents/hers/take-down-hers.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { textOf } from '../../page-request.ts';
import { contactIn, kindsIn } from './talent-form.ts';

/** What she offers; null where what she asked is something else. */
export async function talentOf(ctx: Ctx, whose: Whose): Promise<HerTalent | null> {
  try {
    return await showHers(ctx, whose);
  } catch (error) {
    if (isCoreError(error) && error.kind === 'not-found') return null;
    throw error;
  }
}

/** The one button of hers that was pressed; any other is none of these and does nothing. */
export async function actOnHers(ctx: Ctx, form: FormData, whose: Whose): Promise<void> {
  const act = textOf(form, 'act');
  switch (act) {
    case 'can':
    case 'cannot':
      return answerAsk(ctx, { whose, askId: textOf(form, 'ask'), answer: act });
    case 'change': {
      const before = await showHers(ctx, whose);
      const safeContact = contactIn(form, before.contact);
      return changeHers(ctx, { whose, text: textOf(form, 'text'), kinds: kindsIn(form), safeContact });
    }
    case 'rest':
    case 'resume':
      return restHers(ctx, { whose, rests: act === 'rest' });
    case 'take-down-talent':
      return takeDownHers(ctx, { whose });
    case 'erase-talent':
      return eraseHers(ctx, { whose });
  }
}

import { openMediation } from '../../../../core/mediations/opening/open-mediation.ts';
import { recordSmallDispute } from '../../../../core/mediations/opening/record-small-dispute.ts';
import { disputes, origins, sides, waysOfReading, type Side } from '../../../../core/mediations/mediation.ts';
import { hearSide } from '../../../../core/mediations/sides/hear-side.ts';
import { readRights } from '../../../../core/mediations/sides/read-rights.ts';
import type { Ctx } from '../../../../core/shared/ctx.ts';
import { invalid } from '../../../../core/shared/errors.ts';
import { numberOf, onceOf, textOf } from '../../../page-request.ts';
import { chosen, said, saidAs } from '../case-action.ts';

const readSide = (form: FormData, side: Side) => ({
  name: textOf(form, `${side}-name`),
  ...saidAs(form, `${side}-sex`, 'sex'),
  ...saidAs(form, `${side}-ethnicity`, 'ethnicity'),
  ...(said(form, `${side}-age`) !== undefined && { age: numberOf(form, `${side}-age`) }),
  ...saidAs(form, `${side}-occupation`, 'occupation'),
  ...saidAs(form, `${side}-contact`, 'contact'),
  ...saidAs(form, `${side}-address`, 'address'),
});

/** What both ways of beginning have in common. */
const readBoth = (form: FormData, caseId: string) => ({
  ...{ caseId, committeeId: textOf(form, 'committeeId'), dispute: chosen(form, 'dispute', disputes) },
  ...{ one: readSide(form, 'one'), other: readSide(form, 'other') },
});

/** A box without which nothing is recorded. */
function mustBeTicked(form: FormData, field: string, which = 'small'): true {
  if (form.get(`${which}-${field}`) !== 'yes') throw invalid([{ path: field, code: 'must-be-so' }]);
  return true;
}

const sideIn = (form: FormData): Side => chosen(form, 'of', sides);

export const worksOfOpening = {
  open: (ctx: Ctx, form: FormData, caseId: string) => {
    const story = { facts: textOf(form, 'facts'), ...saidAs(form, 'wishes', 'wishes') };
    const wish = {
      ...{ ...readBoth(form, caseId), origin: chosen(form, 'origin', origins), story },
      ...saidAs(form, 'entrustedOn', 'entrustedOn'),
    };
    return openMediation(ctx, wish, onceOf(form));
  },
  small: (ctx: Ctx, form: FormData, caseId: string) => {
    const wish = {
      ...{ ...readBoth(form, caseId), facts: textOf(form, 'facts'), terms: textOf(form, 'terms') },
      ...{ on: textOf(form, 'on'), done: form.get('small-finished') === 'yes' },
      bothWilling: mustBeTicked(form, 'bothWilling'),
      bothContent: mustBeTicked(form, 'bothContent'),
    };
    return recordSmallDispute(ctx, wish, onceOf(form));
  },
  rights: (ctx: Ctx, form: FormData, caseId: string) => {
    const how = chosen(form, 'rightsHow', waysOfReading);
    return readRights(ctx, { caseId, side: sideIn(form), on: textOf(form, 'rightsOn'), how }, onceOf(form));
  },
  willing: (ctx: Ctx, form: FormData, caseId: string) =>
    hearSide(ctx, { caseId, side: sideIn(form), answer: 'agrees' }, onceOf(form)),
  /** It ends the mediation and is not taken back: nobody is to do it by a slip of the finger. */
  unwilling: async (ctx: Ctx, form: FormData, caseId: string) => {
    const side = sideIn(form);
    mustBeTicked(form, 'sure', `unwilling${side}`);
    await hearSide(ctx, { caseId, side, answer: 'refuses' }, onceOf(form));
  },
};

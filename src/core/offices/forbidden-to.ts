import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, type CoreError } from '../shared/errors.ts';
import { actsAsOffice } from './office.ts';
import { listOfficesOf } from './office-queries.ts';

/** Inside a verb's transaction: whether she works in an office, and only her second step is missing to act for it. */
export const lacksSecondStep = async ({ db, actor }: PersonCtx): Promise<boolean> =>
  !actsAsOffice(actor) && (await listOfficesOf(db, actor.personId)).length > 0;

/** The refusal of what her offices alone would let her do: it says so where only the second step is missing. */
export const forbiddenTo = async (ctx: PersonCtx, code?: string): Promise<CoreError> =>
  forbidden((await lacksSecondStep(ctx)) ? 'second-step-needed' : code);

import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, type CoreError } from '../shared/errors.ts';
import { actsAsOffice } from './office.ts';
import { worksBehindSecondStep } from './office-queries.ts';

/** Inside a verb's transaction: whether she has an office or a seat, and only her second step is missing to act there. */
export const lacksSecondStep = async ({ db, actor }: PersonCtx): Promise<boolean> =>
  !actsAsOffice(actor) && (await worksBehindSecondStep(db, actor.personId));

/** The refusal of what her offices and seats alone would let her do: it says so where only the second step is missing. */
export const forbiddenTo = async (ctx: PersonCtx, code?: string): Promise<CoreError> =>
  forbidden((await lacksSecondStep(ctx)) ? 'second-step-needed' : code);

import type { PersonCtx } from '../shared/ctx.ts';
import { actsAsOffice, type Office } from './office.ts';
import { listOfficesOf } from './office-queries.ts';

/**
 * The offices for which she acts now, inside a verb's transaction: none until her second step is done. Every rule that
 * asks for an office's rights asks here, so that each door is guarded alike.
 */
export const officesActedFor = async ({ db, actor }: PersonCtx): Promise<Office[]> =>
  actsAsOffice(actor) ? listOfficesOf(db, actor.personId) : [];

/** The divisions whose office she acts for. */
export const divisionsActedFor = async (ctx: PersonCtx): Promise<string[]> =>
  (await officesActedFor(ctx)).map(({ divisionCode }) => divisionCode);

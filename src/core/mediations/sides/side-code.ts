import { createHash } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';
import { receiptFrom } from '../../shared/nameless/receipt-code.ts';
import type { Side } from '../mediation.ts';

type ForWhom = { key: string | undefined; caseId: string; side: Side };

/** From the form's own key, so that it is the same one when that is sent twice; another form gives another. */
export const sideCodeOf = async (ctx: Ctx, { key, caseId, side }: ForWhom): Promise<string> =>
  receiptFrom(
    await ctx.vault.blind(JSON.stringify([key ?? ctx.newId(), caseId, side]), 'mediation_sides.code'),
  );

/** Only this is kept of it. It is no code of what was asked, and that is none of these. */
export const sideHashOf = (code: string): string =>
  createHash('sha256').update(`mediation ${code}`).digest('base64url');

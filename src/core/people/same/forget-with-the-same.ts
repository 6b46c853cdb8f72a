import type { Ctx } from '../../shared/ctx.ts';
import { forgetNameOnly } from '../forget-name-only.ts';
import { forgetPhone } from '../phones/kept-phone-queries.ts';
import { listMergedInto } from './merged-queries.ts';

/** Nobody is in touch with her any more: her phone goes, and her name where nothing else of hers stands, and so of everybody who is her. As the system. */
export async function forgetWithTheSame(ctx: Ctx, personId: string): Promise<void> {
  const merged = await listMergedInto(ctx, personId);
  for (const id of [personId, ...merged.map((one) => one.personId)]) {
    await forgetPhone(ctx.db, id);
    await forgetNameOnly(ctx, id);
  }
}

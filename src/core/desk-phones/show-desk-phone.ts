import { findDivision } from '../divisions/division-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { DeskPhone } from './desk-phone.ts';
import { findDeskPhone } from './desk-phone-queries.ts';

/** The number of this district's desk, for everybody; null where it has set none, and 12338 stands for it. */
export async function showDeskPhone(ctx: Ctx): Promise<DeskPhone | null> {
  const found = await findDeskPhone(ctx.db);
  if (!found) return null;
  const division = await findDivision(ctx.db, ctx.cell.divisionCode, ctx.now);
  return { district: division?.name ?? '', phone: found.phone };
}

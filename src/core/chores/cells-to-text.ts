import { sql } from 'kysely';
import { consultationTextsWait } from '../consultations/running/text-queries.ts';
import { noticesWait } from '../notices/take-notices-to-text.ts';
import { requestTextsWait } from '../requests/contact/text-queries.ts';
import { tellingWaits } from '../touches/telling/telling-queries.ts';
import { isNight } from '../reminders/reminder-time.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import { cellsWhere } from './cells-where.ts';

/** The cells with something that is to be texted now: of the inboxes, of what was asked, of an hour that was booked, or to whom a roster brought. */
export const cellsToText = (
  ctx: Ctx,
  cells: readonly Cell[],
  { wakesNobody = false }: { wakesNobody?: boolean | undefined } = {},
): Promise<Cell[]> =>
  cellsWhere(
    ctx,
    cells,
    (ctx) => sql`(${noticesWait(ctx)} or ${requestTextsWait(ctx)} or ${consultationTextsWait(ctx)}
      or ${isNight(ctx.now) && !wakesNobody ? sql`false` : tellingWaits(ctx)})`,
  );

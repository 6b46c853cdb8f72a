import { findLastScreen } from '../../cases/reports/report-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';

/**
 * The day on which both agreed: not one to come, none before their docket was opened, and none before the screen by which mediation
 * may be offered now. RuleBroken `not-yet`, `agreed-before-it-was-opened`, `agreed-before-the-screen`.
 */
export async function checkDay(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { caseId, on, openedAt }: { caseId: string; on: string; openedAt?: Date },
): Promise<void> {
  if (on > dayOf(now)) throw ruleBroken('not-yet');
  if (openedAt !== undefined && on < dayOf(openedAt)) throw ruleBroken('agreed-before-it-was-opened');
  const screen = await findLastScreen(db, caseId);
  if (!screen || on < dayOf(screen.screened_at)) throw ruleBroken('agreed-before-the-screen');
}

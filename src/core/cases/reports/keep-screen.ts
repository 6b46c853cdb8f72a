import { dutyToReport, type Body } from '../../screens/duty-to-report.ts';
import { judgeScreen } from '../../screens/judge-screen.ts';
import type { Finding } from '../../screens/screen.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { openJson, sealJson } from '../sealed-json.ts';
import { answersOf, particularsOf, type Particulars } from './report.ts';
import { findLastScreen, findOpenReport, insertReport, insertScreen } from './report-queries.ts';
import { ScreenWish } from './screen-wish.ts';

export type Screened = { caseId: string; screen: ScreenWish };

function particularsFor(ctx: PersonCtx, { concern }: Finding, knownTo: readonly Body[]): Particulars | null {
  if (concern === null) return null;
  const duty = dutyToReport({ concern, bodies: knownTo, on: dayOf(ctx.now) });
  return { concern, duty: duty ? { when: duty.when, law: duty.law, article: duty.article } : null };
}

/** Whether a gate was opened for the same already: what has been decided once is not asked for again. */
async function isNews(ctx: PersonCtx, caseId: string, now: Particulars): Promise<boolean> {
  if (await findOpenReport(ctx.db, caseId)) return false;
  const last = await findLastScreen(ctx.db, caseId);
  if (!last) return true;
  const sealed = { value: last.answers, bound: answersOf(last.id) };
  const before = await openJson(ctx, sealed, ScreenWish);
  const then = particularsFor(ctx, judgeScreen(before.answers), before.knownTo);
  return then?.concern !== now.concern || (then.duty === null && now.duty !== null);
}

/** Inside a verb's transaction, as one of the team: keeps what was answered, and opens the gate where a report may be due. */
export async function keepScreen(ctx: PersonCtx, { caseId, screen }: Screened): Promise<Finding> {
  const finding = judgeScreen(screen.answers);
  const particulars = particularsFor(ctx, finding, screen.knownTo);
  const isDue = particulars !== null && (await isNews(ctx, caseId, particulars));
  const id = ctx.newId();
  await insertScreen(ctx.db, {
    ...{ id, case_id: caseId, screened_at: ctx.now, screened_by: ctx.actor.personId },
    answers: await sealJson(ctx, screen, answersOf(id)),
  });
  if (isDue) {
    const reportId = ctx.newId();
    await insertReport(ctx.db, {
      ...{ id: reportId, case_id: caseId, opened_at: ctx.now, opened_by: ctx.actor.personId },
      particulars: await sealJson(ctx, particulars, particularsOf(reportId)),
    });
  }
  return finding;
}

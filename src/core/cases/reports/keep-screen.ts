import { bodyOfHome, dutyToReport, type Body } from '../../screens/duty-to-report.ts';
import { judgeScreen } from '../../screens/judge-screen.ts';
import type { Finding } from '../../screens/screen.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { openJson, sealJson } from '../sealed-json.ts';
import { answersOf, Particulars, particularsOf } from './report.ts';
import {
  findKindOfHomeTold,
  findLastScreen,
  insertReport,
  insertScreen,
  listReportsOf,
} from './report-queries.ts';
import { ScreenWish } from './screen-wish.ts';

export type Screened = { caseId: string; screen: ScreenWish };

function particularsFor(ctx: PersonCtx, { concern }: Finding, knownTo: readonly Body[]): Particulars | null {
  if (concern === null) return null;
  const duty = dutyToReport({ concern, bodies: knownTo, on: dayOf(ctx.now) });
  return { concern, duty: duty ? { when: duty.when, law: duty.law, article: duty.article } : null };
}

const howSoon = ({ duty }: Particulars): number => (duty === null ? 0 : duty.when === 'promptly' ? 1 : 2);

/**
 * Whether no gate was opened for this, ended or not: what has been decided once is not asked for again, but for another
 * concern, and where a law binds sooner than was known then.
 */
async function isNews(ctx: PersonCtx, caseId: string, now: Particulars): Promise<boolean> {
  for (const { id, particulars: value } of await listReportsOf(ctx.db, caseId)) {
    const then = await openJson(ctx, { value, bound: particularsOf(id) }, Particulars);
    if (then.concern === now.concern && howSoon(then) >= howSoon(now)) return false;
  }
  return true;
}

/** Who knows of it once knows of it still; and a home that was told stands in some body's house, which knows of it too. */
async function knownTo(ctx: PersonCtx, { caseId, screen }: Screened): Promise<Body[]> {
  const kind = await findKindOfHomeTold(ctx.db, caseId);
  const last = await findLastScreen(ctx.db, caseId);
  const before =
    last && (await openJson(ctx, { value: last.answers, bound: answersOf(last.id) }, ScreenWish));
  const ofTheHome = kind === undefined ? [] : [bodyOfHome(kind)];
  return [...new Set([...screen.knownTo, ...(before?.knownTo ?? []), ...ofTheHome])];
}

/** Inside a verb's transaction, as one of the team: keeps what was answered, and opens the gate where a report may be due. */
export async function keepScreen(ctx: PersonCtx, { caseId, screen }: Screened): Promise<Finding> {
  const finding = judgeScreen(screen.answers);
  const kept = { ...screen, knownTo: await knownTo(ctx, { caseId, screen }) };
  const particulars = particularsFor(ctx, finding, kept.knownTo);
  const isDue = particulars !== null && (await isNews(ctx, caseId, particulars));
  const id = ctx.newId();
  await insertScreen(ctx.db, {
    ...{ id, case_id: caseId, screened_at: ctx.now, screened_by: ctx.actor.personId },
    answers: await sealJson(ctx, kept, answersOf(id)),
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

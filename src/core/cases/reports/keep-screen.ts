import { isStricter, type Level } from '../../requests/request.ts';
import { bodyOfHome, dutyToReport, type Body } from '../../screens/duty-to-report.ts';
import { judgeScreen, levelAfter, mediationAfter } from '../../screens/judge-screen.ts';
import { asScreening, lastAnswers } from '../../screens/last-answers.ts';
import type { Finding, Screening } from '../../screens/screen.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { markCase, type CaseRow } from '../case-queries.ts';
import { runClockOf } from '../request-of-case.ts';
import { openJson, sealJson } from '../sealed-json.ts';
import { openScreens } from './open-screens.ts';
import { answersOf, Particulars, particularsOf } from './report.ts';
import {
  findKindOfHomeTold,
  insertReport,
  insertScreen,
  listReportsOf,
  listScreensOf,
} from './report-queries.ts';
import type { ScreenWish } from './screen-wish.ts';

/** `row`: how the case stood before somebody asked. */
export type Screened = {
  row: Pick<CaseRow, 'id' | 'level' | 'mediation'>;
  screen: ScreenWish;
  atLeast?: Level;
};

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
async function knownTo(ctx: PersonCtx, caseId: string, asked: readonly ScreenWish[]): Promise<Body[]> {
  const kind = await findKindOfHomeTold(ctx.db, caseId);
  const ofTheHome = kind === undefined ? [] : [bodyOfHome(kind)];
  return [...new Set([...asked.flatMap((one) => one.knownTo), ...ofTheHome])];
}

async function openGate(ctx: PersonCtx, caseId: string, particulars: Particulars): Promise<void> {
  const reportId = ctx.newId();
  await insertReport(ctx.db, {
    ...{ id: reportId, case_id: caseId, opened_at: ctx.now, opened_by: ctx.actor.personId },
    particulars: await sealJson(ctx, particulars, particularsOf(reportId)),
  });
}

/** How soon, as far as the case knows; `atLeast`: whatever else is found. */
function levelFound({ row, atLeast }: Screened, standing: Screening): Level {
  const level = levelAfter(row.level, standing);
  return atLeast !== undefined && isStricter(atLeast, level) ? atLeast : level;
}

/**
 * Inside a verb's transaction, as one of the team: keeps what was answered, and by all that was ever answered says in the case how
 * soon, and whether mediation may be spoken of; opens the gate where a report may be due.
 */
export async function keepScreen(ctx: PersonCtx, screened: Screened): Promise<CaseRow['mediation']> {
  const { row, screen } = screened;
  const caseId = row.id;
  const before = await openScreens(ctx, await listScreensOf(ctx.db, caseId));
  const standing = asScreening(lastAnswers([...before, { at: ctx.now, ...screen }]));
  const kept = { ...screen, knownTo: await knownTo(ctx, caseId, [...before, screen]) };
  const particulars = particularsFor(ctx, judgeScreen(standing), kept.knownTo);
  const isDue = particulars !== null && (await isNews(ctx, caseId, particulars));
  const id = ctx.newId();
  await insertScreen(ctx.db, {
    ...{ id, case_id: caseId, screened_at: ctx.now, screened_by: ctx.actor.personId },
    answers: await sealJson(ctx, kept, answersOf(id)),
  });
  if (isDue) await openGate(ctx, caseId, particulars);
  const level = levelFound(screened, standing);
  const mediation = mediationAfter(row.mediation, { asked: screen.answers, standing });
  await markCase(ctx.db, caseId, { clock: level, mediation });
  await runClockOf(ctx, caseId, level);
  return mediation;
}

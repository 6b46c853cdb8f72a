import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, forbidden, invalid } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { mayDecide } from '../case-policy.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { sealJson } from '../sealed-json.ts';
import { endingOf, ReportEnding } from './report.ts';
import type { CaseSeen } from '../see-case.ts';
import { findOpenReport, markReportEnded } from './report-queries.ts';

export const EndReport = z.strictObject({
  caseId: z.string(),
  ending: ReportEnding,
  /** Where several stand open; else the oldest. */
  reportId: z.string().refine(isId, { error: 'id-shape' }).optional(),
});
export type EndReport = z.input<typeof EndReport>;

/** What is written down has happened. */
function checkMoment(ctx: PersonCtx, ending: ReportEnding): void {
  const [path, at] =
    ending.how === 'receipt'
      ? ['ending.reportedAt', ending.reportedAt]
      : ['ending.talkedAt', ending.talkedAt];
  if (new Date(at) > ctx.now) throw invalid([{ path, code: 'in-the-future' }]);
}

type Ended = {
  reportId: string | undefined;
  ending: ReportEnding;
  referralId?: string;
  /** Throws where this gate may not end so. */
  check?: (gate: { opened_at: Date }) => void;
};

/** Inside a verb's transaction on its case. As `endReport` says. */
export async function endOpenReport(
  ctx: PersonCtx,
  { row, seats }: Pick<CaseSeen, 'row' | 'seats'>,
  { reportId, ending, referralId, check }: Ended,
): Promise<void> {
  const { personId } = ctx.actor;
  const open = await findOpenReport(ctx.db, row.id, reportId);
  if (!open) throw conflict('no-report-due');
  if (ending.how === 'decision' && !mayDecide({ personId, seats }, open.opened_by))
    throw forbidden('another-of-the-desk-decides');
  checkMoment(ctx, ending);
  check?.(open);
  const sealed = await sealJson(ctx, ending, endingOf(open.id));
  const ended = { ended_at: ctx.now, ended_by: personId, ending: sealed };
  await markReportEnded(ctx.db, open.id, { ...ended, referral_id: referralId ?? null });
}

/**
 * Ends the gate: with the receipt of the police, by anybody of the team; or with the reasoned decision of somebody of the
 * desk after a talk, who is not the one who opened it. Invalid; NotFound; Forbidden; Conflict `no-report-due`.
 */
export async function endReport(ctx: Ctx, input: EndReport, once: Once = {}): Promise<void> {
  const { caseId, ending, reportId } = parseInput(EndReport, input);
  const wish = { ending: await markOf(ctx, ending), reportId };
  const act = { ...once, verb: 'end-report', act: 'end-report', caseId, wish } as const;
  await actOnCase(ctx, act, async (ctx, seen) => {
    await endOpenReport(ctx, seen, { reportId, ending });
    return {};
  });
}

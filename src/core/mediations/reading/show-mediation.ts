import { mayOnCase } from '../../cases/case-policy.ts';
import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { MediationState } from '../../screens/screen.ts';
import { findMediationOf } from '../docket-queries.ts';
import { openDocket } from './open-docket.ts';
import type { DocketView } from './docket-view.ts';
import { readDocket } from './read-docket.ts';

export type MediationShown = {
  /** Whether mediation may be spoken of at all, by what was asked about violence. */
  offered: MediationState;
  isClosed: boolean;
  /** Through a broken glass it is read and not changed. */
  mayWork: boolean;
  /** What was agreed is followed once the case is closed too, until its words are forgotten. */
  mayFollow: boolean;
  docket: DocketView | null;
};

/**
 * The docket of a case with all its words, the newest where there were several; null before there is one, and
 * once the case is forgotten. The line of the
 * audit is written before a word is opened. NotFound for whoever does not read the case.
 */
export async function showMediation(ctx: Ctx, { caseId }: { caseId: string }): Promise<MediationShown> {
  const { row, standing, rows } = await inTransaction(personOnly(ctx), async (ctx) => {
    const { row, standing } = await seeCase(ctx, caseId, 'see-mediation');
    const docket = await findMediationOf(ctx.db, caseId);
    const rows = docket && !row.forgotten_at ? await readDocket(ctx, docket) : null;
    await recordDeed(ctx, { verb: 'show-mediation', subjectId: caseId });
    return { row, standing, rows };
  });
  return {
    ...{ offered: row.mediation, isClosed: row.closed_at !== null },
    mayWork: row.closed_at === null && mayOnCase(standing, 'open-mediation'),
    mayFollow: row.forgotten_at === null && mayOnCase(standing, 'keep-promise'),
    docket: rows && (await openDocket(ctx, rows)),
  };
}

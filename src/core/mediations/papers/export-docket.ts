import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Paper } from '../../paper/paper.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findMediationOf } from '../docket-queries.ts';
import { openDocket } from '../reading/open-docket.ts';
import { readDocket } from '../reading/read-docket.ts';
import { docketPaper } from './docket-paper.ts';

/**
 * The docket as the paper that is filed (卷宗), without what was said to one side alone. The line of the audit is written
 * before a word is opened. NotFound `case-not-found`, `mediation-not-found`; Conflict
 * `case-forgotten`.
 */
export async function exportDocket(ctx: Ctx, { caseId }: { caseId: string }): Promise<Paper> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    const { row } = await seeCase(ctx, caseId, 'export-docket');
    if (row.forgotten_at) throw conflict('case-forgotten');
    const docket = await findMediationOf(ctx.db, caseId);
    if (!docket) throw notFound('mediation-not-found');
    const rows = await readDocket(ctx, docket);
    await recordDeed(ctx, { verb: 'export-docket', subjectId: caseId });
    return rows;
  });
  const { caucuses: _herOwn, ...docket } = await openDocket(ctx, { ...rows, caucuses: [] });
  return docketPaper(docket);
}

import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listConsultationsOfCase } from '../consultation-queries.ts';
import { itemOf, type ConsultationItem } from '../running/list-consultations.ts';

/** What the team of a case has booked for it, the latest first. NotFound as `seeCase`. */
export async function listConsultationsForCase(
  ctx: Ctx,
  { caseId }: { caseId: string },
): Promise<ConsultationItem[]> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-consultations');
    await recordDeed(ctx, { verb: 'read-consultations', subjectId: caseId });
    return listConsultationsOfCase(ctx.db, caseId);
  });
  const items: ConsultationItem[] = [];
  for (const row of rows) items.push(await itemOf(ctx, row));
  return items;
}

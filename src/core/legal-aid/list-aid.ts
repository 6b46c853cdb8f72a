import { recordDeed } from '../deeds/record-deed.ts';
import { seeCase } from '../cases/see-case.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { wordsOf } from './apply-for-aid.ts';
import { listApplicationsOf } from './legal-aid-queries.ts';

/** Days as `2026-12-20`; null where it has not come to that. */
export type Aid = {
  id: string;
  words: string;
  receivedOn: string;
  decidedOn: string | null;
  granted: boolean | null;
  lawyerOn: string | null;
};

/** The applications for legal aid of a case, for who reads it; that she did is written down. NotFound as `seeCase`. */
export async function listAid(ctx: Ctx, { caseId }: { caseId: string }): Promise<Aid[]> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see');
    await recordDeed(ctx, { verb: 'read-aid', subjectId: caseId });
    return listApplicationsOf(ctx.db, caseId);
  });
  const aid: Aid[] = [];
  for (const { words, ...row } of rows)
    aid.push({ ...row, words: await ctx.vault.open(words, wordsOf(row.id)) });
  return aid;
}

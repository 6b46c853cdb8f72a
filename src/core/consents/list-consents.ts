import { seeCase } from '../cases/see-case.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listConsentsOf } from './consent-queries.ts';
import { openConsents, type Consent } from './open-consents.ts';

/** The ledger of one case, the newest first, for who reads the case; that she looked leaves a line. NotFound for everybody else. */
export const listConsents = async (ctx: Ctx, { caseId }: { caseId: string }): Promise<Consent[]> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-consents');
    await recordDeed(ctx, { verb: 'list-consents', subjectId: caseId });
    return openConsents(ctx, await listConsentsOf(ctx.db, caseId));
  });

import { findRequestOfCase } from '../cases/case-queries.ts';
import { seeCase } from '../cases/see-case.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { openSealed, type SealedContact } from '../requests/contact/sealed-contact.ts';
import { findSealed } from '../requests/request-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findErasureAsked } from './erasure-queries.ts';

export type ErasureShown = {
  askedAt: Date;
  waitsUntil: Date;
  mayDecide: boolean;
  /** The case must be closed by two before it may be erased. */
  isClosed: boolean;
  /** The one way over which she may be called. */
  contact: SealedContact;
};

/** What she asked to be erased and how to call her, for the team; null where nothing waits. NotFound for everybody else. */
export const showErasure = async (ctx: Ctx, { caseId }: { caseId: string }): Promise<ErasureShown | null> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const { row, seats } = await seeCase(ctx, caseId, 'see-erasure');
    const asked = await findErasureAsked(ctx.db, caseId);
    if (!asked) return null;
    await recordDeed(ctx, { verb: 'show-erasure', subjectId: caseId });
    const request = await findRequestOfCase(ctx.db, caseId);
    const sealed = request && (await findSealed(ctx.db, request.id));
    const opened = sealed && request ? await openSealed(ctx, request.id, { ...sealed, words: null }) : null;
    return {
      ...{ askedAt: asked.asked_at, waitsUntil: asked.waits_until },
      mayDecide: seats.includes('rights') && ctx.now >= asked.waits_until,
      isClosed: row.closed_at !== null,
      contact: opened?.contact ?? {},
    };
  });

import { actsAsOffice } from '../../offices/office.ts';
import { listSeatsOf } from '../../requests/desk-queries.ts';
import { ownerIsGone } from '../../requests/queue/owner-is-gone.ts';
import { findRequestVisible } from '../../requests/request-queries.ts';
import type { Level } from '../../requests/request.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { mayOpen } from '../case-policy.ts';
import { enterCase } from '../case-queries.ts';

/** `caseId`: which she reads, with how soon; `mayOpen`: none has come of it yet, and she may stay with it. */
type Found = { caseId: string | null; level: Level | null; mayOpen: boolean };

const neither: Found = { caseId: null, level: null, mayOpen: false };

async function find(ctx: PersonCtx, requestId: string): Promise<Found> {
  const { personId } = ctx.actor;
  const request = await findRequestVisible(ctx.db, requestId);
  if (!request || !actsAsOffice(ctx.actor)) return neither;
  if (request.case_id !== null) {
    const row = await enterCase(ctx.db, request.case_id, { personId, now: ctx.now });
    return { caseId: row?.id ?? null, level: row?.level ?? null, mayOpen: false };
  }
  if (request.closed_at !== null || request.at_desk_at === null) return neither;
  const seats = await listSeatsOf(ctx.db, personId);
  const isFree = request.owner_id === null || request.owner_id === personId;
  const isAvailable = isFree || (await ownerIsGone(ctx, request));
  return { ...neither, mayOpen: isAvailable && mayOpen({ personId, seats }, request) };
}

/** What leads from a request to its case: the case that she reads, or that she may open one. */
export const findCaseToOpen = async (ctx: Ctx, { requestId }: { requestId: string }): Promise<Found> =>
  inTransaction(personOnly(ctx), (ctx) =>
    isId(requestId) ? find(ctx, requestId) : Promise.resolve(neither),
  );

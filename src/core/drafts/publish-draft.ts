import type { ActivityCard } from '../activities/activity.ts';
import { findActivityCard, presentActivity } from '../activities/activity-queries.ts';
import { AnnounceActivity, announced } from '../activities/announce-activity.ts';
import { checkMayPutUp, putUpActivity } from '../activities/put-up-activity.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Draft } from './draft.ts';
import { deleteDraft } from './draft-queries.ts';
import { findDraftKept } from './get-draft.ts';

/** What a draft says, as an announcement; what it does not say yet is missing. */
const wishOf = ({ id: _id, homeName: _name, savedAt: _at, startsAt, endsAt, ...draft }: Draft) =>
  parseInput(AnnounceActivity, {
    ...draft,
    startsAt: startsAt ?? undefined,
    endsAt: endsAt ?? undefined,
  });

/** What an earlier press has announced. NotFound where the draft was thrown away, or never hers. */
async function announcedBefore(ctx: Ctx, draftId: string): Promise<ActivityCard> {
  const row = await findActivityCard(ctx.db, draftId);
  if (!row) throw notFound('draft-not-found');
  return presentActivity(row, ctx.now);
}

/**
 * A host announces what she kept as a draft, if by now it says all that an announcement must. The draft is gone, and
 * the activity bears its id, so that pressing twice announces once. NotFound; Invalid for what is missing or wrong.
 */
export async function publishDraft(ctx: Ctx, { draftId }: { draftId: string }): Promise<ActivityCard> {
  const host = personOnly(ctx);
  if (!isId(draftId)) throw notFound('draft-not-found');
  return inTransaction(host, async (ctx) => {
    // Asked in this order: a draft that is gone has been announced before the next question.
    const draft = await findDraftKept(ctx, draftId);
    if (!draft) return announcedBefore(ctx, draftId);
    const wish = wishOf(draft);
    // Another press was faster and has committed by now: its activity is the answer.
    if (!(await deleteDraft(ctx.db, draftId))) return announcedBefore(ctx, draftId);
    await checkMayPutUp(ctx, wish);
    await putUpActivity(ctx, { ...wish, id: draftId });
    await recordDeed(ctx, { verb: 'publish-draft', subjectId: draftId, homeId: wish.homeId });
    return announced(ctx, draftId);
  });
}

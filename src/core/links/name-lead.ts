import { findVillageNow } from '../divisions/find-village-now.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { lockEachExecutive, lockExecutive, type ExecutiveRow } from '../executives/executive-queries.ts';
import { insertNameOnly } from '../people/person-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { beginLink } from './begin-link.ts';
import { finishLink } from './finish-link.ts';
import { findStandingLink, lockStandingLink, type LinkRow } from './link-queries.ts';

type Lead = {
  villageCode: string;
  /** By which somebody leads it now: she does so until today, and its chair is its chair. */
  lead: LinkRow | undefined;
  executive: ExecutiveRow;
  /** Who she is from now on. */
  chair: { id: string; name: string };
  by: string;
};

/**
 * The link by which somebody leads a village now, and who is to lead it, if she is an executive still: the link is taken first, and then both
 * executives. As the system.
 */
export async function lockNext(
  ctx: Ctx,
  { villageCode, executiveId }: { villageCode: string; executiveId: string },
): Promise<{ lead: LinkRow | undefined; executive: ExecutiveRow | undefined }> {
  const lead = await lockStandingLink(ctx.db, { kind: 'chair', villageCode });
  const both = await lockEachExecutive(ctx.db, [executiveId, lead?.executive_id ?? []].flat());
  return { lead, executive: both.find(({ id }) => id === executiveId) };
}

/**
 * One executive keeps touch with the chair of a village from today; part of the verb that names her, once both are locked
 * (`lockNext`). Returns its link, and the one that ended. Asked as the system.
 */
export async function nameLead(
  ctx: Ctx,
  { villageCode, lead, executive, chair, by }: Lead,
): Promise<{ id: string; replacedId: string | null }> {
  const id = ctx.newId();
  await insertNameOnly(ctx.db, { ...chair, added_by: by, joined_at: ctx.now });
  if (lead) await finishLink(ctx, lead, { why: 'replaced', by, deedId: ctx.newId() });
  await beginLink(ctx, { id, kind: 'chair', executive, personId: chair.id, villageCode, saidYes: null });
  await recordDeed(ctx, { verb: 'lead-village', subjectId: id, personId: chair.id });
  return { id, replacedId: lead?.id ?? null };
}

/** Whoever led it before does so again from today, with the chair of then; nobody where somebody else was named or she has left. */
export async function nameLeadAgain(ctx: Ctx, before: LinkRow): Promise<void> {
  const { person_id: personId } = before;
  await holdVillages(ctx);
  const villageCode = (await findVillageNow(ctx.db, before.village_code, ctx.now))?.code;
  const executive = await lockExecutive(ctx.db, before.executive_id);
  if (!executive || villageCode === undefined) return;
  if (await findStandingLink(ctx.db, { kind: 'chair', villageCode })) return;
  const id = ctx.newId();
  await beginLink(ctx, { id, kind: 'chair', executive, personId, villageCode, saidYes: null });
  await recordDeed(ctx, { verb: 'lead-village', subjectId: id, personId });
}

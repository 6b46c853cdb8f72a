import { findVillageNow } from '../divisions/find-village-now.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { lockExecutive, type ExecutiveRow } from '../executives/executive-queries.ts';
import { insertNameOnly } from '../people/person-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { beginLink } from './begin-link.ts';
import { finishLink } from './finish-link.ts';
import { findStandingLink, lockLink, type LinkRow } from './link-queries.ts';

type Lead = {
  villageCode: string;
  executive: ExecutiveRow;
  /** Who she is from now on. */
  chair: { id: string; name: string };
  by: string;
};

/** The link by which somebody leads it; until the transaction ends nobody else ends it or hands it over. As the system. */
export async function lockLead(ctx: Ctx, villageCode: string): Promise<LinkRow | undefined> {
  const standing = await findStandingLink(ctx.db, { kind: 'chair', villageCode });
  return standing && lockLink(ctx.db, standing.id);
}

/** Whoever led it, or was its chair, is so until today. Returns the link that ended. */
async function replaceLead(ctx: Ctx, villageCode: string, by: string): Promise<string | null> {
  const link = await lockLead(ctx, villageCode);
  if (!link) return null;
  await finishLink(ctx, link, { why: 'replaced', by, deedId: ctx.newId() });
  return link.id;
}

/** One executive keeps touch with the chair of a village from today; part of the verb that names her. Asked as the system. */
export async function nameLead(
  ctx: Ctx,
  { villageCode, executive, chair, by }: Lead,
): Promise<{ id: string; replacedId: string | null }> {
  const id = ctx.newId();
  await insertNameOnly(ctx.db, { ...chair, added_by: by, joined_at: ctx.now });
  const replacedId = await replaceLead(ctx, villageCode, by);
  await beginLink(ctx, { id, kind: 'chair', executive, personId: chair.id, villageCode, saidYes: null });
  await recordDeed(ctx, { verb: 'lead-village', subjectId: id, personId: chair.id });
  return { id, replacedId };
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

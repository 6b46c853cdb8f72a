import { findVillageNow } from '../divisions/find-village-now.ts';
import { lockExecutive, lockExecutiveOf, type ExecutiveRow } from '../executives/executive-queries.ts';
import { askAgain, findAnswered } from '../introductions/introduction-queries.ts';
import { beginLink } from '../links/begin-link.ts';
import { findLink, getHistory } from '../links/link-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { markAnswerUndone, type AnswerRow } from './answer-queries.ts';

export type NotAgain = 'her-roster-over' | 'her-executive-left' | 'her-village-gone';

/** Who took it back, if anybody did, and who keeps touch with the one who stayed. */
type Parting = { by: string | null; heldBy: string };

/**
 * Where it lies today, of where it lay, the last first: the village may have become part of another since, or one that villages had become
 * may be none any more.
 */
async function findVillageOf(ctx: Ctx, codes: readonly string[]): Promise<string | undefined> {
  for (const code of codes) {
    const village = await findVillageNow(ctx.db, code, ctx.now);
    if (village) return village.code;
  }
  return undefined;
}

/** Whoever knew her keeps touch with her again; where she left, whoever does with the one who stayed. */
const whoAgain = async (
  { db }: Ctx,
  left: Promise<ExecutiveRow | undefined>,
  { heldBy }: Parting,
): Promise<ExecutiveRow | undefined> => (await left) ?? (await lockExecutiveOf(db, heldBy));

/** From today, so that no day that has passed is counted anew, with the day by which she was to be seen. */
async function linkAgain(ctx: Ctx, linkId: string, parting: Parting): Promise<NotAgain | undefined> {
  const ended = await findLink(ctx.db, linkId);
  const executive = ended && (await whoAgain(ctx, lockExecutive(ctx.db, ended.executive_id), parting));
  if (!executive) return 'her-executive-left';
  const { villages } = await getHistory(ctx.db, ended);
  const villageCode = await findVillageOf(ctx, villages.map(({ code }) => code).toReversed());
  if (villageCode === undefined) return 'her-village-gone';
  await beginLink(ctx, {
    ...{ id: ctx.newId(), kind: ended.kind, executive, personId: ended.person_id, villageCode },
    ...{ saidYes: ended.said_yes, firstDueOn: ended.due_on },
  });
  return undefined;
}

/** She is to be asked again, as long as her roster lasts. */
async function introduceAgain(
  ctx: Ctx,
  introductionId: string,
  parting: Parting,
): Promise<NotAgain | undefined> {
  const answered = await findAnswered(ctx.db, introductionId);
  if (answered?.state !== 'taken' || (answered.keep_until ?? '') < dayOf(ctx.now)) return 'her-roster-over';
  const executive = await whoAgain(ctx, lockExecutiveOf(ctx.db, answered.held_by), parting);
  if (!executive) return 'her-executive-left';
  const villageCode = await findVillageOf(ctx, [answered.village_code]);
  if (villageCode === undefined) return 'her-village-gone';
  await askAgain(ctx.db, introductionId, { villageCode, heldBy: executive.person_id });
  return undefined;
}

/**
 * The answer is taken back, and what ended by it begins again; part of the verb that parts the two. Returns what stands in its way, and nothing
 * is changed then. As the system, with the answer and what stays locked.
 */
export async function beginAgain(
  ctx: Ctx,
  given: AnswerRow,
  parting: Parting,
): Promise<NotAgain | undefined> {
  const { ended_link_id: linkId, ended_introduction_id: introductionId } = given;
  if (given.closed_at !== null) return 'her-roster-over';
  const link = linkId === null ? undefined : await linkAgain(ctx, linkId, parting);
  const asked = introductionId === null ? undefined : await introduceAgain(ctx, introductionId, parting);
  const notAgain = link ?? asked;
  if (notAgain === undefined) await markAnswerUndone(ctx.db, given.id, { at: ctx.now, by: parting.by });
  return notAgain;
}

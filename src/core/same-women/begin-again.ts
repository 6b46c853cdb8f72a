import { findVillageNow } from '../divisions/find-village-now.ts';
import { findExecutive, lockExecutive, lockExecutiveOf } from '../executives/executive-queries.ts';
import { askAgain, findAnswered } from '../introductions/introduction-queries.ts';
import { beginLink } from '../links/begin-link.ts';
import { findLink, getHistory, type LinkRow } from '../links/link-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { markAnswerUndone, type AnswerRow } from './answer-queries.ts';

/** Who took it back, if anybody did; who keeps touch with the one who stayed, and where. */
export type Parting = { by: string | null; heldBy: string; villageCode: string };

/**
 * Where it lies today, of where it lay, the last first: the village may have become part of another since, or one that villages had become
 * may be none any more. Then she lies where the one who stayed does.
 */
async function villageOf(ctx: Ctx, codes: readonly string[], { villageCode }: Parting): Promise<string> {
  for (const code of codes) {
    const village = await findVillageNow(ctx.db, code, ctx.now);
    if (village) return village.code;
  }
  return villageCode;
}

/**
 * Whoever knew her keeps touch with her again; where she left, whoever does with the one who stayed; where both left, her link waits with
 * the other links of who left to be handed over.
 */
const whoAgain = async ({ db }: Ctx, ended: LinkRow, { heldBy }: Parting) =>
  (await lockExecutive(db, ended.executive_id)) ??
  (await lockExecutiveOf(db, heldBy)) ??
  (await findExecutive(db, ended.executive_id));

/** From today, so that no day that has passed is counted anew, with the day by which she was to be seen. */
async function linkAgain(ctx: Ctx, linkId: string, parting: Parting): Promise<void> {
  const ended = await findLink(ctx.db, linkId);
  const executive = ended && (await whoAgain(ctx, ended, parting));
  if (!executive) throw new Error('a link that ended was held by no executive');
  const { villages } = await getHistory(ctx.db, ended);
  const lay = villages.map(({ code }) => code).toReversed();
  await beginLink(ctx, {
    ...{ id: ctx.newId(), kind: ended.kind, executive, personId: ended.person_id },
    ...{ villageCode: await villageOf(ctx, lay, parting) },
    ...{ saidYes: ended.said_yes, firstDueOn: ended.due_on },
  });
}

/** She is to be asked again, as long as her roster lasts. False where it does not. */
async function introduceAgain(ctx: Ctx, introductionId: string, parting: Parting): Promise<boolean> {
  const answered = await findAnswered(ctx.db, introductionId);
  if (answered?.state !== 'taken' || (answered.keep_until ?? '') < dayOf(ctx.now)) return false;
  const hers = await lockExecutiveOf(ctx.db, answered.held_by);
  await askAgain(ctx.db, introductionId, {
    villageCode: await villageOf(ctx, [answered.village_code], parting),
    heldBy: hers ? answered.held_by : parting.heldBy,
  });
  return true;
}

/**
 * The answer is taken back, and what ended by it begins again; part of the verb that parts the two. False, and nothing is changed, where
 * only a roster had brought her that is over or was taken back. As the system, with the answer and what stays locked.
 */
export async function beginAgain(ctx: Ctx, given: AnswerRow, parting: Parting): Promise<boolean> {
  const { ended_link_id: linkId, ended_introduction_id: introductionId } = given;
  if (given.closed_at !== null) return false;
  if (introductionId !== null && !(await introduceAgain(ctx, introductionId, parting))) return false;
  if (linkId !== null) await linkAgain(ctx, linkId, parting);
  await markAnswerUndone(ctx.db, given.id, { at: ctx.now, by: parting.by });
  return true;
}

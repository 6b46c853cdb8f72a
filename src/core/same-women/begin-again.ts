import { findVillageNow } from '../divisions/find-village-now.ts';
import { lockExecutive, lockExecutiveOf } from '../executives/executive-queries.ts';
import { askAgain, findAnswered } from '../introductions/introduction-queries.ts';
import { beginLink } from '../links/begin-link.ts';
import { findLink, getHistory } from '../links/link-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { ruleBroken } from '../shared/errors.ts';
import type { AnswerRow } from './answer-queries.ts';

/**
 * Where it lies today, of where it lay, the last first: the village may have become part of another since, or one that villages had become
 * may be none any more.
 */
async function villageNow(ctx: Ctx, codes: readonly string[]): Promise<string> {
  for (const code of codes) {
    const village = await findVillageNow(ctx.db, code, ctx.now);
    if (village) return village.code;
  }
  throw ruleBroken('her-village-gone');
}

/** As that of whoever held it when it ended: a new one from today, so that no day that has passed is counted anew. */
async function linkAgain(ctx: Ctx, linkId: string): Promise<void> {
  const ended = await findLink(ctx.db, linkId);
  const executive = ended && (await lockExecutive(ctx.db, ended.executive_id));
  if (!executive) throw ruleBroken('her-executive-left');
  const { villages } = await getHistory(ctx.db, ended);
  const lay = villages.map(({ code }) => code).toReversed();
  await beginLink(ctx, {
    ...{ id: ctx.newId(), kind: ended.kind, executive, personId: ended.person_id },
    ...{ saidYes: ended.said_yes, firstDueOn: ended.due_on },
    villageCode: await villageNow(ctx, lay),
  });
}

/** She is asked by the same one, as long as her roster lasts. */
async function introduceAgain(ctx: Ctx, introductionId: string): Promise<void> {
  const answered = await findAnswered(ctx.db, introductionId);
  const isOver = answered?.state !== 'taken' || (answered.keep_until ?? '') < dayOf(ctx.now);
  if (isOver) throw ruleBroken('her-roster-over');
  if (!(await lockExecutiveOf(ctx.db, answered.held_by))) throw ruleBroken('her-executive-left');
  await askAgain(ctx.db, introductionId, await villageNow(ctx, [answered.village_code]));
}

/** What ended when two were said to be the same begins again; RuleBroken for what stands in its way. As the system. */
export async function beginAgain(
  ctx: Ctx,
  { ended_link_id: linkId, ended_introduction_id: introductionId }: AnswerRow,
): Promise<void> {
  if (linkId !== null) await linkAgain(ctx, linkId);
  if (introductionId !== null) await introduceAgain(ctx, introductionId);
}

import { findDivision } from '../../divisions/division-queries.ts';
import { holdVillages } from '../../divisions/hold-villages.ts';
import { endOffice } from '../../executives/leave-office.ts';
import { lockExecutive } from '../../executives/executive-queries.ts';
import { undoGroupLeader } from './undo-group-leader.ts';
import { findCount, keepCount } from '../../households/household-queries.ts';
import { finishLink } from '../../links/finish-link.ts';
import { lockIntroduction, markIntroduction } from '../../introductions/introduction-queries.ts';
import { findLink, findStandingLink, hasOwnYes, lockLink } from '../../links/link-queries.ts';
import { nameLeadAgain } from '../../links/name-lead.ts';
import { partWith } from '../../links/part-with.ts';
import { forgetNameOnly } from '../../people/forget-name-only.ts';
import { forgetWithTheSame } from '../../people/same/forget-with-the-same.ts';
import { listMergedInto, standsAs } from '../../people/same/merged-queries.ts';
import { forgetPhone } from '../../people/phones/kept-phone-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { deleteTelling } from '../../touches/telling/telling-queries.ts';
import type { RosterKind } from '../roster.ts';
import { markRowUndone } from '../row-queries.ts';
import type { TakeRow, TakeRows } from '../taking/taking.ts';

const why = 'roster-undone' as const;

/** Whether somebody who was found to be the same woman said yes herself. */
async function saidYesAsAnother(ctx: Ctx, personId: string): Promise<boolean> {
  const merged = await listMergedInto(ctx, personId);
  return hasOwnYes(
    ctx.db,
    merged.map((one) => one.personId),
  );
}

/** Her link ends with today, also where another executive holds it by now; one that never had a whole day counts on none. */
const undoLink: TakeRow = async (ctx, { person_id: personId }, { by }) => {
  if (personId === null) return;
  const standing = await findStandingLink(ctx.db, { kind: 'woman', personId });
  const link = standing && (await lockLink(ctx.db, standing.id));
  if (link?.said_yes !== 'on-paper' || (await saidYesAsAnother(ctx, personId))) return;
  await partWith(ctx, link, { why, by });
};

const undoIntroduction: TakeRow = async (ctx, { made_id: id, person_id: personId }) => {
  if (id === null || personId === null) return;
  const waits = await lockIntroduction(ctx.db, id);
  if (!waits) return;
  await markIntroduction(ctx.db, id, { answer: 'undone', at: ctx.now });
  await forgetWithTheSame(ctx, personId);
};

/** The code of her text leads nowhere any more, and one that was not sent yet is not. */
const undoWoman: TakeRow = async (ctx, row, taking) => {
  const { person_id: personId } = row;
  if (personId !== null) await deleteTelling(ctx.db, personId);
  // Who stands as another by now has nothing here that ends, but for what the roster said of her.
  if (personId !== null && (await standsAs(ctx, personId)) !== personId) await forgetPhone(ctx.db, personId);
  await (taking.roster.basis === 'consent' ? undoLink : undoIntroduction)(ctx, row, taking);
};

/** Who led before does so again, unless somebody has been named since. */
const undoChair: TakeRow = async (
  ctx,
  { made_id: linkId, person_id: chairId, replaced_id: before },
  { by },
) => {
  const link = linkId === null ? undefined : await lockLink(ctx.db, linkId);
  if (!link) return;
  await finishLink(ctx, link, { why, by, deedId: ctx.newId() });
  const replaced = before === null ? undefined : await findLink(ctx.db, before);
  if (replaced) await nameLeadAgain(ctx, replaced);
  if (chairId !== null) await forgetNameOnly(ctx, chairId);
};

/** What was counted anew since stays, and so does what became a grid of another village. */
const undoHouseholds: TakeRow = async (
  ctx,
  { village_code, area_code, households, households_before },
  { by },
) => {
  if (village_code === null || area_code === null || households_before === null) return;
  await holdVillages(ctx);
  if (!(await findDivision(ctx.db, village_code, ctx.now))) return;
  if ((await findCount(ctx.db, area_code)) !== households) return;
  const counted = { area_code, from_on: dayOf(ctx.now), households: households_before };
  await keepCount(ctx.db, { ...counted, set_at: ctx.now, set_by: by });
};

/** Whom she keeps touch with by now waits to be handed over, as when any executive leaves. */
const undoExecutive: TakeRow = async (ctx, { made_id: id }) => {
  const executive = id === null ? undefined : await lockExecutive(ctx.db, id);
  if (executive) await endOffice(ctx, executive);
};

const each =
  (undo: TakeRow): TakeRows =>
  async (ctx, rows, taking) => {
    for (const row of rows) {
      await undo(ctx, row, taking);
      await markRowUndone(ctx.db, row.id);
    }
  };

export const undoers: Readonly<Record<RosterKind, TakeRows>> = {
  women: each(undoWoman),
  chairs: each(undoChair),
  households: each(undoHouseholds),
  groupLeaders: each(undoGroupLeader),
  executives: each(undoExecutive),
};

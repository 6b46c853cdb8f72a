import { findDivision } from '../../divisions/division-queries.ts';
import { holdVillages } from '../../divisions/hold-villages.ts';
import { endOffice } from '../../executives/leave-office.ts';
import { lockExecutive } from '../../executives/executive-queries.ts';
import { undoGroupLeader } from './undo-group-leader.ts';
import { findCount, keepCount, lockCounts } from '../../households/household-queries.ts';
import { finishLink } from '../../links/finish-link.ts';
import { lockIntroduction, markIntroduction } from '../../introductions/introduction-queries.ts';
import { findLink, lockStandingLink } from '../../links/link-queries.ts';
import { nameLeadAgain } from '../../links/name-lead.ts';
import { partWith } from '../../links/part-with.ts';
import { forgetNameOnly } from '../../people/forget-name-only.ts';
import { forgetWithTheSame } from '../../people/same/forget-with-the-same.ts';
import { standsAs } from '../../people/same/merged-queries.ts';
import { forgetPhone } from '../../people/phones/kept-phone-queries.ts';
import { closeAnswerOf } from '../../same-women/answer-queries.ts';
import { standAloneAgain } from '../../same-women/stand-alone-again.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { lockTouch } from '../../touches/lock-touch.ts';
import { deleteTelling } from '../../touches/telling/telling-queries.ts';
import type { RosterKind } from '../roster.ts';
import { markRowUndone, type ReadyRow } from '../row-queries.ts';
import type { TakeRow, TakeRows } from '../taking/taking.ts';
import { passOver, passOverCount } from './pass-over.ts';

const why = 'roster-undone' as const;

/** What a roster brought of a woman is taken back; false where nothing of it stands. */
type UndoTouch = (ctx: Ctx, row: ReadyRow & { person_id: string }, by: string) => Promise<boolean>;

/** Her link ends with today, also where another executive holds it by now; one that never had a whole day counts on none. */
const undoLink: UndoTouch = async (ctx, { person_id: personId }, by) => {
  const link = await lockStandingLink(ctx.db, { kind: 'woman', personId });
  if (!link) return false;
  if (link.said_yes !== 'on-paper') return true;
  await standAloneAgain(ctx, { personId, by, heldBy: link.held_by, villageCode: link.village_code });
  await partWith(ctx, link, { why, by });
  return true;
};

const undoIntroduction: UndoTouch = async (ctx, { made_id: id, person_id: personId }, by) => {
  const waits = id === null ? undefined : await lockIntroduction(ctx.db, id);
  if (!waits) return false;
  await markIntroduction(ctx.db, waits.id, { answer: 'undone', at: ctx.now });
  await standAloneAgain(ctx, { personId, by, heldBy: waits.held_by, villageCode: waits.village_code });
  await forgetWithTheSame(ctx, personId);
  return true;
};

/**
 * Of who stands as another by now what the roster said is forgotten, and what ended does not begin again when that is taken back, unless
 * she said yes to it herself.
 */
const undoAsAnother: UndoTouch = async (ctx, { person_id: personId }) => {
  await lockTouch(ctx, personId);
  if ((await standsAs(ctx, personId)) === personId) return false;
  await forgetPhone(ctx.db, personId);
  if (await closeAnswerOf(ctx.db, personId, ctx.now)) await forgetNameOnly(ctx, personId);
  return true;
};

/** The code of her text leads nowhere any more, and one that was not sent yet is not. */
const undoWoman: TakeRow = async (ctx, row, { roster, by }) => {
  const { person_id: personId } = row;
  if (personId === null) return;
  await deleteTelling(ctx.db, personId);
  const undo = roster.basis === 'consent' ? undoLink : undoIntroduction;
  // Meanwhile an office may take back that she is another: then she stands alone once more.
  for (const attempt of [undo, undoAsAnother, undo])
    if (await attempt(ctx, { ...row, person_id: personId }, by)) return;
};

/** Who led before does so again, unless somebody has been named since. As `undoGroupLeader`. */
const undoChair: TakeRow = async (ctx, { person_id: chairId, replaced_id: before }, { by }) => {
  if (chairId === null) return;
  const link = await lockStandingLink(ctx.db, { kind: 'chair', personId: chairId });
  if (link) {
    await finishLink(ctx, link, { why, by, deedId: ctx.newId() });
    const replaced = before === null ? undefined : await findLink(ctx.db, before);
    if (replaced) await nameLeadAgain(ctx, replaced);
  } else await passOver(ctx, 'links', { personId: chairId, before });
  await forgetNameOnly(ctx, chairId);
};

/** What was counted anew since stays, and so does what became a grid of another village. */
const undoHouseholds: TakeRow = async (ctx, row, { by }) => {
  const { id, village_code, area_code, households_before: before, replaced_id: beforeIn } = row;
  if (village_code === null || area_code === null || before === null) return;
  await holdVillages(ctx);
  if (!(await findDivision(ctx.db, village_code, ctx.now))) return;
  await lockCounts(ctx);
  if ((await findCount(ctx.db, area_code))?.said_in !== id) {
    await passOverCount(ctx, { id, before, beforeIn });
    return;
  }
  const counted = { area_code, from_on: dayOf(ctx.now), households: before, said_in: beforeIn };
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

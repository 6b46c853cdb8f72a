import { recordDeed } from '../deeds/record-deed.ts';
import { isWithin } from '../divisions/division.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { lockTouch } from '../touches/lock-touch.ts';
import { findAnswer, lockAnswer, markAnswerUndone, type AnswerRow } from './answer-queries.ts';
import { beginAgain } from './begin-again.ts';
import { placesOf } from './places-of.ts';
import { undoUntil } from './same-woman.ts';

/** One of her offices' places, or of those below. NotFound. */
async function getAnswer(ctx: PersonCtx, id: string): Promise<AnswerRow> {
  const places = await placesOf(ctx);
  const given = isId(id) ? await asSystem(ctx, ({ db }) => findAnswer(db, id)) : undefined;
  if (!given || !places.some((place) => isWithin(given.division_code, place)))
    throw notFound('same-answer-not-found');
  return given;
}

/** As the system; until the transaction ends nobody else takes it back, and whoever stayed is not parted with. */
async function undo(ctx: Ctx, { id, answer, other_person_id: otherId }: AnswerRow, by: string) {
  const touch = answer === 'same' ? await lockTouch(ctx, otherId) : undefined;
  const given = await lockAnswer(ctx.db, id);
  if (!given || given.undone_at !== null) throw ruleBroken('answer-undone-already');
  if (answer === 'different') {
    await markAnswerUndone(ctx.db, id, { at: ctx.now, by });
    return;
  }
  if (!touch) throw ruleBroken('no-longer-in-touch');
  const { held_by: heldBy, village_code: villageCode } = touch.link ?? touch.asked;
  if (!(await beginAgain(ctx, given, { by, heldBy, villageCode }))) throw ruleBroken('her-roster-over');
}

/**
 * What the office said of two is taken back, within thirty days. Where they were said to be the same, what ended begins anew from today, with
 * the day by which she was to be seen; the days between stay as they were counted. Where her executive left since, whoever keeps touch with
 * the one who stayed knows both. NotFound; Forbidden; RuleBroken `answer-too-old`, `answer-undone-already`, `no-longer-in-touch`,
 * `her-roster-over`.
 */
export async function undoSame(ctx: Ctx, { answerId }: { answerId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    const found = await getAnswer(ctx, answerId);
    if (dayOf(ctx.now) > undoUntil(found.decided_at)) throw ruleBroken('answer-too-old');
    const by = ctx.actor.personId;
    await asSystem(ctx, (ctx) => undo(ctx, found, by));
    const deed = { verb: 'undo-same', subjectId: found.id };
    await recordDeed(ctx, { ...deed, personId: found.other_person_id });
    await recordDeed(ctx, { ...deed, personId: found.kept_person_id });
  });
}

import { z } from 'zod';
import { activityFields, id } from '../activities/activity-wish.ts';
import { placeNameAt } from '../activities/check-wish.ts';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { mayRun } from '../homes/home-policy.ts';
import { findOpenHome, holdOpenHome, listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { mostDraftsOfAHome } from './draft.ts';
import { countDrafts, insertDraft, markDraft } from './draft-queries.ts';
import { getDraft } from './get-draft.ts';

const { summary, bring, leader, forWhom, placeId, capacity } = activityFields;

export const SaveDraft = z.strictObject({
  /** Of the draft that is written anew; a new one without. */
  draftId: z.string().optional(),
  homeId: id,
  title: line(0, 60).default(''),
  summary: summary.default(''),
  bring: bring.default(null),
  leader: leader.default(null),
  forWhom: forWhom.default([]),
  placeId: placeId.default(null),
  startsAt: z.date().nullable().default(null),
  endsAt: z.date().nullable().default(null),
  capacity: capacity.default(null),
});
export type SaveDraft = z.input<typeof SaveDraft>;

type Wish = z.output<typeof SaveDraft>;

async function checkHome(ctx: PersonCtx, wish: Wish): Promise<void> {
  const home = await findOpenHome(ctx.db, wish.homeId);
  if (!home) throw notFound('home-not-found');
  if (!mayRun({ homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) }, home)) throw forbidden();
  // Where it joins another at this moment its drafts have moved already: this one would stay behind, unseen.
  if (!(await holdOpenHome(ctx.db, home.id))) throw notFound('home-not-found');
  await placeNameAt(ctx, wish);
}

const columnsOf = (ctx: PersonCtx, wish: Wish) => ({
  ...{ home_id: wish.homeId, place_id: wish.placeId, title: wish.title, summary: wish.summary },
  ...{ bring: wish.bring || null, leader: wish.leader || null, for_whom: wish.forWhom },
  ...{ starts_at: wish.startsAt, ends_at: wish.endsAt, capacity: wish.capacity },
  ...{ saved_at: ctx.now, saved_by: ctx.actor.personId },
});

/** The draft that is written anew keeps its id, a new one gets one. */
async function writeDraft(ctx: PersonCtx, wish: Wish): Promise<string> {
  const draft = columnsOf(ctx, wish);
  if (wish.draftId !== undefined) {
    const { id } = await getDraft(ctx, wish.draftId);
    if (!(await markDraft(ctx.db, id, draft))) throw notFound('draft-not-found');
    return id;
  }
  if ((await countDrafts(ctx.db, wish.homeId)) >= mostDraftsOfAHome) throw ruleBroken('too-many-drafts');
  const id = ctx.newId();
  await insertDraft(ctx.db, { id, ...draft });
  return id;
}

/**
 * A host keeps an activity as far as she has thought of it; nobody but the hosts of her home sees it. Invalid for a
 * wrong field, NotFound for an unknown home or draft, Forbidden for whoever does not run the home, RuleBroken
 * `too-many-drafts`.
 */
export async function saveDraft(ctx: Ctx, input: SaveDraft, once: Once = {}): Promise<{ id: string }> {
  const host = personOnly(ctx);
  const wish = parseInput(SaveDraft, input);
  return answerOnce(host, once, {
    request: { verb: 'save-draft', input: wish },
    work: async (ctx, answer) => {
      await checkHome(ctx, wish);
      const draftId = await writeDraft(ctx, wish);
      await recordDeed(ctx, { verb: 'save-draft', subjectId: draftId, homeId: wish.homeId, answer });
      return { id: draftId };
    },
    again: (_, draftId) => Promise.resolve({ id: draftId }),
  });
}

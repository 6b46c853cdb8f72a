import { z } from 'zod';
import { openThing } from '../claims/open-thing.ts';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import { mayRun } from '../homes/home-policy.ts';
import { findOpenHome, listHomesKeptBy, listPlaces } from '../homes/home-queries.ts';
import { publishHomes } from '../homes/publish-home.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { forbidden, invalid, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line, paragraph } from '../shared/text.ts';
import { mostPlaces, type ActivityCard } from './activity.ts';
import { findActivityCard, hasTwin, presentActivity } from './activity-queries.ts';

const hoursAtMost = 24 * 14;
const daysAheadAtMost = 3 * 366;

const id = z.string().refine(isId, { error: 'id-shape' });

export const AnnounceActivity = z
  .strictObject({
    homeId: id,
    title: line(1, 60),
    summary: paragraph(0, 2000).default(''),
    bring: line(0, 200).nullable().default(null),
    leader: line(0, 60).nullable().default(null),
    startsAt: z.date(),
    endsAt: z.date(),
    placeId: id.nullable().default(null),
    /** Seats; null means that nobody needs to sign up. */
    capacity: z.number().int().min(1).max(mostPlaces).nullable(),
    /** Asks before the home does the same thing at the same time twice. */
    askBeforeTwin: z.boolean().default(false),
  })
  .refine((activity) => activity.endsAt > activity.startsAt, { path: ['endsAt'], error: 'ends-before-start' })
  .refine((activity) => activity.endsAt.getTime() - activity.startsAt.getTime() <= hoursAtMost * 3_600_000, {
    path: ['endsAt'],
    error: 'lasts-too-long',
  });
export type AnnounceActivity = z.input<typeof AnnounceActivity>;

async function checkHome(ctx: PersonCtx, wish: z.output<typeof AnnounceActivity>): Promise<void> {
  const home = await findOpenHome(ctx.db, wish.homeId);
  if (!home) throw notFound('home-not-found');
  if (!mayRun({ homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) }, home)) throw forbidden();
  const aheadMs = wish.startsAt.getTime() - ctx.now.getTime();
  if (aheadMs <= 0) throw invalid([{ path: 'startsAt', code: 'in-the-past' }]);
  if (aheadMs > daysAheadAtMost * 86_400_000) throw invalid([{ path: 'startsAt', code: 'too-far-ahead' }]);
  if (wish.placeId && !(await listPlaces(ctx.db, home.id)).some((place) => place.id === wish.placeId)) {
    throw invalid([{ path: 'placeId', code: 'place-not-here' }]);
  }
}

/** Going back to a form and sending it again is nearly always a mistake; a second room is not. */
async function checkTwin(ctx: PersonCtx, wish: z.output<typeof AnnounceActivity>): Promise<void> {
  if (wish.askBeforeTwin && (await hasTwin(ctx.db, wish))) {
    throw invalid([{ path: 'askBeforeTwin', code: 'announced-already' }]);
  }
}

async function announced(ctx: Ctx, activityId: string): Promise<ActivityCard> {
  const row = await findActivityCard(ctx.db, activityId);
  if (!row) throw notFound('activity-not-found');
  return presentActivity(row, ctx.now);
}

async function write(ctx: PersonCtx, wish: z.output<typeof AnnounceActivity>): Promise<string> {
  const { homeId, capacity, startsAt: beginsAt, endsAt: closesAt } = wish;
  const thingId =
    capacity === null ? null : await openThing(ctx, { kind: 'seats', homeId, capacity, beginsAt, closesAt });
  const activityId = ctx.newId();
  await ctx.db
    .insertInto('activities')
    .values({
      id: activityId,
      home_id: homeId,
      thing_id: thingId,
      place_id: wish.placeId,
      title: wish.title,
      summary: wish.summary,
      bring: wish.bring || null,
      leader: wish.leader || null,
      starts_at: wish.startsAt,
      ends_at: wish.endsAt,
      announced_at: ctx.now,
      announced_by: ctx.actor.personId,
    })
    .execute();
  return activityId;
}

/**
 * A host announces what her home will do. Invalid for a wrong field or `announced-already`, NotFound for an unknown home, Forbidden for
 * whoever does not run it.
 */
export async function announceActivity(
  ctx: Ctx,
  input: AnnounceActivity,
  once: Once = {},
): Promise<ActivityCard> {
  const host = personOnly(ctx);
  const wish = parseInput(AnnounceActivity, input);
  return answerOnce(host, once, {
    request: { verb: 'announce-activity', input: wish },
    work: async (ctx, answer: AnswerKey | undefined) => {
      await checkHome(ctx, wish);
      await checkTwin(ctx, wish);
      const subjectId = await write(ctx, wish);
      await recordDeed(ctx, { verb: 'announce-activity', subjectId, homeId: wish.homeId, answer });
      // So that the home is found by what it will do.
      await publishHomes(ctx, [wish.homeId]);
      return announced(ctx, subjectId);
    },
    again: announced,
  });
}

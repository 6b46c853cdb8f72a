import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { isWithin, prefixOf } from '../divisions/division.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { forbidden, invalid } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { paragraph } from '../shared/text.ts';
import { longestDays, mostHomes } from './announcement.ts';
import { mayAnnounceIn } from './announcement-policy.ts';
import { insertAnnouncement, insertHomesOf, listHomesToTell } from './announcement-queries.ts';

export const AnnounceToHomes = z.strictObject({
  body: paragraph(1, 1000),
  lastDay: z.iso.date({ error: 'required' }),
  /** A town of hers; null: all that her office reaches. */
  town: z
    .string()
    .regex(/^[0-9]{2,20}$/, { error: 'division-code-shape' })
    .nullable()
    .default(null),
  /** These alone; empty: all that lie there. */
  homeIds: z
    .array(z.string().refine(isId, { error: 'id-shape' }))
    .max(mostHomes, { error: 'too-large' })
    .default([]),
});
export type AnnounceToHomes = z.input<typeof AnnounceToHomes>;

type Wish = z.output<typeof AnnounceToHomes>;

function checkLastDay(lastDay: string, now: Date): void {
  const today = dayOf(now);
  if (lastDay < today) throw invalid([{ path: 'lastDay', code: 'in-the-past' }]);
  if (lastDay > addDays(today, longestDays)) throw invalid([{ path: 'lastDay', code: 'too-far-ahead' }]);
}

/** The homes that are told, and the one office of hers that reaches them all. */
async function audienceOf(ctx: PersonCtx, { town, homeIds }: Wish) {
  const { divisions } = await officeOnly(ctx);
  if (town && !mayAnnounceIn({ divisions }, town)) throw forbidden();
  const named = homeIds.length > 0 ? { homeIds: [...new Set(homeIds)] } : {};
  const prefixes = (town ? [town] : divisions).map(prefixOf);
  const homes = await listHomesToTell(ctx, { prefixes, ...named, limit: mostHomes + 1 });
  // A home that lies elsewhere, or has closed, was not among them.
  if (named.homeIds && homes.length < named.homeIds.length) throw forbidden();
  if (homes.length === 0) throw invalid([{ path: 'homeIds', code: 'no-homes-there' }]);
  if (homes.length > mostHomes) throw invalid([{ path: 'homeIds', code: 'too-large' }]);
  const office = divisions.find((code) => homes.every((home) => isWithin(home.division_code, code)));
  if (office === undefined) throw forbidden();
  return { office, homeIds: homes.map(({ id }) => id) };
}

/**
 * The office says something to homes below it. It stands on the page of whoever keeps them until it is read there or its
 * day is over, and in her inbox. Returns its id.
 */
export async function announceToHomes(ctx: Ctx, input: AnnounceToHomes, once: Once = {}): Promise<string> {
  const wish = parseInput(AnnounceToHomes, input);
  const verb = 'announce-to-homes';
  return answerOnce(personOnly(ctx), once, {
    request: { verb, input: wish },
    work: async (ctx, answer) => {
      checkLastDay(wish.lastDay, ctx.now);
      const { office, homeIds } = await audienceOf(ctx, wish);
      const [id, by] = [ctx.newId(), ctx.actor.personId];
      await insertAnnouncement(ctx.db, {
        ...{ id, office_code: office, body: wish.body, last_day: wish.lastDay },
        ...{ announced_at: ctx.now, announced_by: by },
      });
      await insertHomesOf(ctx.db, id, homeIds);
      const letters = [{ topic: 'home-announcement', subjectId: id }] as const;
      await recordDeed(ctx, { verb, subjectId: id, letters, answer });
      return id;
    },
    again: (_ctx, id) => Promise.resolve(id),
  });
}

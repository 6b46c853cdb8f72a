import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed, type AnswerKey, type Deed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { divisionsActedFor } from '../../offices/offices-acted-for.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { mayFurnish, mayPlace, type Staffing } from '../home-policy.ts';
import { findOpenHome, listHomesKeptBy } from '../home-queries.ts';
import type { HomeName } from '../home.ts';
import { publishHomes } from '../publish-home.ts';
import { lockOpenHome } from './furnishing-queries.ts';

export type HomeRow = NonNullable<Awaited<ReturnType<typeof lockOpenHome>>>;

const policies = { furnish: mayFurnish, place: mayPlace };

export type Duties = Staffing & { homes: HomeName[] };

/** What she keeps and for which offices she acts. */
export async function dutiesOf(ctx: PersonCtx): Promise<Duties> {
  const { personId } = ctx.actor;
  return {
    homes: await listHomesKeptBy(ctx.db, personId),
    divisions: await divisionsActedFor(ctx),
  };
}

/** A home that has not closed, for whoever may do this with it. NotFound, Forbidden. */
export async function seeHomeFor(ctx: PersonCtx, homeId: string, may: keyof typeof policies): Promise<void> {
  const seen = isId(homeId) ? await findOpenHome(ctx.db, homeId) : undefined;
  if (!seen) throw notFound('home-not-found');
  if (!policies[may](await dutiesOf(ctx), seen)) throw await forbiddenTo(ctx);
}

async function lockHomeFor(ctx: PersonCtx, homeId: string, may: keyof typeof policies): Promise<HomeRow> {
  await seeHomeFor(ctx, homeId, may);
  // Row-level security lets nobody else lock it. Whoever waited for it finds it as it was left, or closed.
  const home = await lockOpenHome(ctx.db, homeId);
  if (!home) throw notFound('home-not-found');
  return home;
}

export type Furnishing = {
  verb: string;
  /** What was asked, as its schema has it. */
  wish: { homeId: string };
  may?: keyof typeof policies;
  /** For what it waits before the home is locked. */
  first?: (ctx: PersonCtx) => Promise<unknown>;
  /** Writes; returns what it made or changed, whose record that is, where it is not the home alone, and its letters. */
  work: (
    ctx: PersonCtx,
    home: HomeRow,
  ) => Promise<Partial<Pick<Deed, 'subjectId' | 'personId' | 'letters'>> | void>;
};

/**
 * One change of a home's page: its row is locked, the actor judged, the change written, told to the directory and
 * audited, all or nothing. The same form sent twice changes nothing twice. Returns the id of what was changed.
 */
export async function furnish(
  ctx: Ctx,
  once: Once,
  { verb, wish, may, first, work }: Furnishing,
): Promise<string> {
  return answerOnce(personOnly(ctx), once, {
    request: { verb, input: wish },
    work: async (ctx, answer: AnswerKey | undefined) => {
      await first?.(ctx);
      const home = await lockHomeFor(ctx, wish.homeId, may ?? 'furnish');
      const done = await work(ctx, home);
      await publishHomes(ctx, [home.id]);
      const deed = { verb, subjectId: home.id, homeId: home.id, ...done, answer };
      await recordDeed(ctx, deed);
      return deed.subjectId;
    },
    again: (_ctx, subjectId) => Promise.resolve(subjectId),
  });
}

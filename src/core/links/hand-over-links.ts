import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { findExecutive, lockEachExecutive, type ExecutiveRow } from '../executives/executive-queries.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { beginLink } from './begin-link.ts';
import { finishLink } from './finish-link.ts';
import { handOverIntroductions } from './introduced-queries.ts';
import { lockLinksOf, type LinkRow } from './link-queries.ts';

const executiveId = z.string().refine(isId, { error: 'id-shape' });

export const HandOverLinks = z.strictObject({ fromId: executiveId, toId: executiveId });
export type HandOverLinks = z.input<typeof HandOverLinks>;

type Handing = { to: ExecutiveRow; by: string };

/** What she held ends today, and from today the other holds it; the rule's days begin anew, for the two do not know each other yet. */
async function handOver(ctx: Ctx, link: LinkRow, { to, by }: Handing): Promise<void> {
  const id = ctx.newId();
  await finishLink(ctx, link, { why: 'handed-over', by, deedId: ctx.newId() });
  await beginLink(ctx, {
    ...{ id, kind: link.kind, executive: to, personId: link.person_id },
    ...{ villageCode: link.village_code, saidYes: link.said_yes },
  });
  await recordDeed(ctx, { verb: 'hand-over-link', subjectId: id, personId: link.person_id });
}

/** Both, as far as her office reaches. NotFound for one who is none; Forbidden; RuleBroken `executive-left` for one who takes. */
async function getBoth(ctx: PersonCtx, { fromId, toId }: HandOverLinks) {
  const [from, to] = await asSystem(ctx, async ({ db }) => [
    await findExecutive(db, fromId),
    await findExecutive(db, toId),
  ]);
  if (!from || !to) throw notFound('executive-not-found');
  await officeAboveOnly(ctx, from.division_code, to.division_code);
  if (to.left_on !== null) throw ruleBroken('executive-left');
  return { from, to };
}

/**
 * The office above both gives all that one executive keeps touch with, also one who has left, to another. It learns how many, and
 * not who. NotFound, Forbidden; Invalid `same-executive`; RuleBroken `executive-left`.
 */
export async function handOverLinks(ctx: Ctx, input: HandOverLinks): Promise<number> {
  const wish = parseInput(HandOverLinks, input);
  if (wish.fromId === wish.toId) throw invalid([{ path: 'toId', code: 'same-executive' }]);
  return inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    const { from, to } = await getBoth(ctx, wish);
    const by = ctx.actor.personId;
    return asSystem(ctx, async (ctx) => {
      const links = await lockLinksOf(ctx.db, from);
      await handOverIntroductions(ctx.db, { from: from.person_id, to: to.person_id });
      const standing = await lockEachExecutive(ctx.db, [from.id, to.id]);
      // She may have left since she was looked at.
      if (!standing.some(({ id }) => id === to.id)) throw ruleBroken('executive-left');
      for (const link of links) await handOver(ctx, link, { to, by });
      return links.length;
    });
  });
}

import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { prefixOf } from '../../divisions/division.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { line } from '../../shared/text.ts';
import { homeKinds } from '../home.ts';
import { mayTitleLeaders } from '../home-policy.ts';
import { markLeaderTitles } from '../home-queries.ts';
import { dutiesOf } from './furnish.ts';

export const TitleLeaders = z.strictObject({
  /** Null: of every kind. */
  kind: z.enum(homeKinds).nullable(),
  title: line(1, 20),
});
export type TitleLeaders = z.input<typeof TitleLeaders>;

/**
 * How those who lead a home are called wherever her office reaches: 微家长, 微家主人, 主任. A home may be given a title of
 * its own afterwards.
 */
export async function titleLeaders(ctx: Ctx, input: TitleLeaders, once: Once = {}): Promise<string> {
  const wish = parseInput(TitleLeaders, input);
  const verb = 'title-leaders';
  return answerOnce(personOnly(ctx), once, {
    request: { verb, input: wish },
    work: async (ctx, answer) => {
      const duties = await dutiesOf(ctx);
      if (!mayTitleLeaders(duties)) throw await forbiddenTo(ctx);
      await markLeaderTitles(ctx.db, { prefixes: duties.divisions.map(prefixOf), ...wish });
      const subjectId = ctx.actor.personId;
      await recordDeed(ctx, { verb, subjectId, answer });
      return subjectId;
    },
    again: (_ctx, subjectId) => Promise.resolve(subjectId),
  });
}

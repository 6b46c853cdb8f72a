import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { line } from '../../shared/text.ts';
import { violatedConstraint } from '../../shared/violations.ts';
import { aDay } from '../docket-words.ts';
import { insertCommittee } from './committee-queries.ts';
import { districtOnly } from './district-only.ts';

export const RegisterCommittee = z.strictObject({
  name: line(2, 100),
  /** As the judicial office has registered it. */
  number: line(1, 60),
  validFrom: aDay,
});
export type RegisterCommittee = z.input<typeof RegisterCommittee>;

/**
 * The district writes down a people's mediation committee that is registered; a micro-home is none. Forbidden; Conflict
 * `committee-registered-already`.
 */
export async function registerCommittee(
  ctx: Ctx,
  input: RegisterCommittee,
  once: Once = {},
): Promise<{ id: string }> {
  const { validFrom, ...wish } = parseInput(RegisterCommittee, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'register-committee', input: { ...wish, validFrom } },
    work: async (ctx, answer) => {
      await districtOnly(ctx);
      const id = ctx.newId();
      const row = { id, ...wish, valid_from: validFrom, added_at: ctx.now, added_by: ctx.actor.personId };
      await insertCommittee(ctx.db, row).catch((error: unknown) => {
        throw violatedConstraint(error) === 'mediation_committees_one_in_force'
          ? conflict('committee-registered-already')
          : error;
      });
      await recordDeed(ctx, { verb: 'register-committee', subjectId: id, answer });
      return { id };
    },
    again: (_ctx, id) => Promise.resolve({ id }),
  });
}

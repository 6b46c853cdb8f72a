import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { aDay, anId } from '../docket-words.ts';
import { markCommitteeEnded } from './committee-queries.ts';
import { districtOnly } from './district-only.ts';

export const EndCommittee = z.strictObject({ committeeId: anId, validUntil: aDay });
export type EndCommittee = z.input<typeof EndCommittee>;

/** It is registered until that day; its dockets stay its own. Forbidden; NotFound `committee-not-found`. */
export async function endCommittee(ctx: Ctx, input: EndCommittee, once: Once = {}): Promise<void> {
  const { committeeId, validUntil } = parseInput(EndCommittee, input);
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'end-committee', input: { committeeId, validUntil } },
    work: async (ctx, answer) => {
      await districtOnly(ctx);
      if (!(await markCommitteeEnded(ctx.db, committeeId, validUntil))) throw notFound('committee-not-found');
      await recordDeed(ctx, { verb: 'end-committee', subjectId: committeeId, answer });
      return committeeId;
    },
    again: (_ctx, id) => Promise.resolve(id),
  });
}

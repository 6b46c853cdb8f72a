import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import type { PartyCounts } from '../signups/signup.ts';
import { insertDoorCount } from './door-queries.ts';
import { checkDoor, getDoor, type Door } from './get-door.ts';

const heads = z.number().int().min(0).max(20_000).default(0);

export const Heads = z
  .strictObject({ women: heads, children: heads, elders: heads, men: heads })
  .refine(({ women, children, elders, men }) => women + children + elders + men > 0, {
    path: ['women'],
    error: 'nobody-counted',
  });

export type CountHeads = { activityId: string } & z.input<typeof Heads>;

/** Inside the verb's transaction. Answers the row's id; null where the device had sent it before. */
export async function insertHeadcount(
  ctx: PersonCtx,
  door: Door,
  { counts, at, clientId }: { counts: PartyCounts; at: Date; clientId?: string },
): Promise<string | null> {
  const { women, children, elders, men } = counts;
  const id = ctx.newId();
  const inserted = await insertDoorCount(ctx.db, {
    ...{ id, activity_id: door.activityId, kind: 'headcount', women, children, elders, men },
    ...{ people: women + children + elders + men, marked_at: at, recorded_at: ctx.now },
    marked_by: ctx.actor.personId,
    ...(clientId !== undefined && { client_id: clientId }),
  });
  return inserted ? id : null;
}

/**
 * A host counts heads: all who are here, whether or not there is a list. The newest count is the figure; older ones
 * stay until they are taken back. NotFound, Forbidden, RuleBroken as for the door, Invalid where nobody was counted.
 */
export async function countHeads(
  ctx: Ctx,
  { activityId, ...input }: CountHeads,
  once: Once = {},
): Promise<{ id: string }> {
  const host = personOnly(ctx);
  const counts = parseInput(Heads, input);
  return answerOnce(host, once, {
    request: { verb: 'count-heads', input: { activityId, ...counts } },
    work: async (ctx, answer: AnswerKey | undefined) => {
      const door = await getDoor(ctx, activityId);
      checkDoor(door, ctx.now);
      const id = await insertHeadcount(ctx, door, { counts, at: ctx.now });
      if (id === null) throw new Error('a headcount without a device was known before');
      await recordDeed(ctx, { verb: 'count-heads', subjectId: id, homeId: door.homeId, answer });
      return { id };
    },
    again: (_, id) => Promise.resolve({ id }),
  });
}

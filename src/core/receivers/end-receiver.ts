import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { keepersOnly } from './as-keeper.ts';
import { markReceiverEnded } from './receiver-queries.ts';

/** Takes a body out of the directory from today; what was sent to it still names it. Forbidden; NotFound. */
export async function endReceiver(
  ctx: Ctx,
  { receiverId }: { receiverId: string },
  once: Once = {},
): Promise<void> {
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'end-receiver', input: { receiverId } },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      await keepersOnly(ctx);
      const ended = { ended_at: ctx.now, ended_by: ctx.actor.personId };
      if (!isId(receiverId) || !(await markReceiverEnded(ctx.db, receiverId, ended)))
        throw notFound('receiver-not-found');
      await recordDeed(ctx, { verb: 'end-receiver', subjectId: receiverId, answer });
    },
  });
}

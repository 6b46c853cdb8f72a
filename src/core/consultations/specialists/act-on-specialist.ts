import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem } from '../../shared/transaction.ts';
import { lockThings } from '../booking/take-time.ts';
import { mayKeepHours } from '../consultation-policy.ts';
import { atTheDesk } from '../../requests/at-the-desk.ts';
import { findSpecialist, type SpecialistRow } from './specialist-queries.ts';

type Act = Once & { verb: string; specialistId: string; wish?: object };

/**
 * Changes when one listens, after one another and after whoever books there at this moment: her time and her room are locked. NotFound
 * `specialist-not-found`; Forbidden to all but the desk and herself. Her id.
 */
export const actOnSpecialist = (
  ctx: Ctx,
  { key, verb, specialistId, wish = {} }: Act,
  work: (ctx: PersonCtx, row: SpecialistRow) => Promise<unknown>,
): Promise<string> =>
  answerOnce(
    personOnly(ctx),
    { key },
    {
      request: { verb, input: { specialistId, ...wish } },
      again: (_ctx, id) => Promise.resolve(id),
      work: async (ctx, answer) => {
        const seen = isId(specialistId) ? await findSpecialist(ctx.db, specialistId) : undefined;
        if (!seen) throw notFound('specialist-not-found');
        if (!mayKeepHours(await atTheDesk(ctx), seen)) throw await forbiddenTo(ctx);
        await asSystem(ctx, (ctx) => lockThings(ctx, [seen.thing_id, seen.room_thing_id]));
        const row = await findSpecialist(ctx.db, specialistId);
        if (!row) throw notFound('specialist-not-found');
        await work(ctx, row);
        await recordDeed(ctx, { verb, subjectId: row.id, homeId: row.home_id, answer });
        return row.id;
      },
    },
  );

import { recordMany } from '../deeds/record-many.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { deleteCaresUntil } from './care-queries.ts';

/** Twelve months after her yes nothing is kept in mind of her, unless she was asked again. Returns of how many. */
export const forgetCares = async (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const gone = await deleteCaresUntil(ctx.db, dayOf(ctx.now));
      const touched = gone.map(({ linkId: subjectId, personId }) => ({ subjectId, personId }));
      if (touched.length > 0) await recordMany(ctx, { verb: 'drop-care', touched });
      return gone.length;
    }),
  );

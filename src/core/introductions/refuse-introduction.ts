import { forgetWithTheSame } from '../people/same/forget-with-the-same.ts';
import { wishNoContact } from '../people/phones/wish-no-contact.ts';
import type { Ctx } from '../shared/ctx.ts';
import { markIntroduction, type IntroductionRow } from './introduction-queries.ts';

/** 不用联系我: of whoever is named in an introduction that is locked nothing is kept, and no roster brings her back. As the system. */
export async function refuseIntroduction(
  ctx: Ctx,
  { id, person_id: personId, village_code: villageCode }: IntroductionRow,
): Promise<void> {
  await markIntroduction(ctx.db, id, { answer: 'no', at: ctx.now });
  await wishNoContact(ctx, { personId, villageCode });
  await forgetWithTheSame(ctx, personId);
}

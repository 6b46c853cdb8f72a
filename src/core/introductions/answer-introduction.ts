import { z } from 'zod';
import { holdVillages } from '../divisions/hold-villages.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { lockExecutiveOf } from '../executives/executive-queries.ts';
import { beginLink } from '../links/begin-link.ts';
import { waysToSayYes } from '../links/link.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { lockIntroduction, markIntroduction } from './introduction-queries.ts';
import { refuseIntroduction } from './refuse-introduction.ts';

const [faceToFace, phone, wechat] = waysToSayYes;

export const AnswerIntroduction = z.discriminatedUnion('answer', [
  z.strictObject({
    introductionId: z.string(),
    answer: z.literal('yes'),
    saidYes: z.enum([faceToFace, phone, wechat], { error: 'required' }),
  }),
  z.strictObject({ introductionId: z.string(), answer: z.literal('no') }),
]);
export type AnswerIntroduction = z.input<typeof AnswerIntroduction>;

/**
 * An executive writes down what a woman of a roster answered: with her yes their link begins today; where she would rather not, nothing of
 * her is kept, and no roster brings her back. NotFound `introduction-not-found`; Forbidden `executive-only`.
 */
export async function answerIntroduction(ctx: Ctx, input: AnswerIntroduction): Promise<void> {
  const wish = parseInput(AnswerIntroduction, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    const asked = isId(wish.introductionId) ? await lockIntroduction(ctx.db, wish.introductionId) : undefined;
    if (!asked) throw notFound('introduction-not-found');
    const { id, person_id: personId, village_code: villageCode } = asked;
    await asSystem(ctx, async (system) => {
      const { db, now: at } = system;
      if (wish.answer === 'no') {
        await refuseIntroduction(system, asked);
        return;
      }
      await markIntroduction(db, id, { answer: 'yes', at });
      const executive = await lockExecutiveOf(db, ctx.actor.personId);
      if (!executive) throw forbidden('executive-only');
      const link = { id: system.newId(), kind: 'woman' as const, executive, personId, villageCode };
      await beginLink(system, { ...link, saidYes: wish.saidYes });
    });
    await recordDeed(ctx, { verb: 'answer-introduction', subjectId: id, personId });
  });
}

import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { lockExecutiveOf } from '../executives/executive-queries.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { isWithin } from '../divisions/division.ts';
import { insertNameOnly } from '../people/person-queries.ts';
import { sealPhone } from '../people/phones/seal-phone.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { asSystem } from '../shared/transaction.ts';
import { beginLink } from './begin-link.ts';
import { keepHerPhone } from './joining/her-phone.ts';
import { waysToSayYes } from './link.ts';
import { getPersonOfLink } from './link-queries.ts';

const [faceToFace, phone, wechat] = waysToSayYes;

export const JoinLink = z.strictObject({
  /** As her executive calls her: 王大姐. */
  name: line(1, 30),
  villageCode: z.string().min(1, { error: 'required' }).max(20),
  /** How she said yes; without it there is no link. */
  saidYes: z.enum([faceToFace, phone, wechat], { error: 'required' }),
  /** How she may be rung, where she is willing to leave it; kept for as long as the link stands. */
  phone: z.string().max(100, { error: 'phone-unknown-form' }).optional(),
});
export type JoinLink = z.input<typeof JoinLink>;

export const getVillage = async (ctx: Ctx, code: string): Promise<string> => {
  const village = await findDivision(ctx.db, code, ctx.now);
  if (village?.level !== 'village' || !isWithin(village.code, ctx.cell.divisionCode))
    throw invalid([{ path: 'villageCode', code: 'village-unknown' }]);
  return village.code;
};

/**
 * An executive keeps touch with a woman from today, who said yes to it. Returns the link's id and hers. Forbidden `executive-only`;
 * Invalid `village-unknown`, `phone-unknown-form`; RuleBroken `wishes-no-contact`, Conflict `has-a-link`, `waits-to-be-asked` by the phone that she left. A retry
 * with the same key gets the first answer.
 */
export async function joinLink(
  ctx: Ctx,
  input: JoinLink,
  once: Once = {},
): Promise<{ id: string; personId: string }> {
  const { name, villageCode, saidYes, phone: typed } = parseInput(JoinLink, input);
  const [person, id, personId] = [personOnly(ctx), ctx.newId(), ctx.newId()];
  const sealed = await sealPhone(ctx, { personId, typed });
  return answerOnce(person, once, {
    request: {
      verb: 'join-link',
      input: { name, villageCode, saidYes, phone: sealed?.mark.toString('hex') },
    },
    work: async (ctx, answer) => {
      await holdVillages(ctx);
      const executive = await asSystem(ctx, ({ db }) => lockExecutiveOf(db, ctx.actor.personId));
      if (!executive) throw forbidden('executive-only');
      const village = await getVillage(ctx, villageCode);
      const added = { added_by: ctx.actor.personId, joined_at: ctx.now };
      await insertNameOnly(ctx.db, { id: personId, name, ...added });
      if (sealed) await asSystem(ctx, (ctx) => keepHerPhone(ctx, { personId, name, sealed }));
      await beginLink(ctx, { id, kind: 'woman', executive, personId, villageCode: village, saidYes });
      await recordDeed(ctx, { verb: 'join-link', subjectId: id, personId, answer });
      return { id, personId };
    },
    again: async (ctx, id) => ({ id, personId: await getPersonOfLink(ctx.db, id) }),
  });
}

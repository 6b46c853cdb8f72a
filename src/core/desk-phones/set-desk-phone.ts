import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { seatedOf } from '../requests/seated-of.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { deskPhone } from './desk-phone.ts';
import { maySetDeskPhone } from './desk-phone-policy.ts';
import { insertDeskPhone, lockDeskPhone, markDeskPhoneEnded } from './desk-phone-queries.ts';

/** `phone`: null where the desk has no number of its own any more. */
export const SetDeskPhone = z.strictObject({ phone: deskPhone.nullable() });
export type SetDeskPhone = z.input<typeof SetDeskPhone>;

type Wish = z.output<typeof SetDeskPhone>;

async function set(ctx: PersonCtx, { phone }: Wish, answer: AnswerKey | undefined): Promise<void> {
  if (!maySetDeskPhone(await seatedOf(ctx))) throw await forbiddenTo(ctx, 'rights-desk-only');
  const { personId } = ctx.actor;
  const before = await lockDeskPhone(ctx.db);
  const id = before?.phone === phone ? before.id : ctx.newId();
  if (before && before.phone !== phone)
    await markDeskPhoneEnded(ctx.db, before.id, { ended_at: ctx.now, ended_by: personId });
  if (phone !== null && before?.phone !== phone)
    await insertDeskPhone(ctx.db, { id, phone, set_at: ctx.now, set_by: personId });
  await recordDeed(ctx, { verb: 'set-desk-phone', subjectId: id, answer });
}

/**
 * By which number the desk is rung from now on: on its papers, and wherever 12338 stands for it. Forbidden to all but the desk and
 * the district's office; Invalid `phone-shape`, `phone-not-whole`; Conflict `desk-phone-changed` where a colleague was first.
 */
export async function setDeskPhone(ctx: Ctx, input: SetDeskPhone, once: Once = {}): Promise<void> {
  const wish = parseInput(SetDeskPhone, input);
  try {
    await answerOnce(personOnly(ctx), once, {
      request: { verb: 'set-desk-phone', input: wish },
      again: () => Promise.resolve(),
      work: (ctx, answer) => set(ctx, wish, answer),
    });
  } catch (error) {
    throw violatedConstraint(error) === 'desk_phones_one_stands' ? conflict('desk-phone-changed') : error;
  }
}

import { z } from 'zod';
import { sealRequest } from '../../requests/asking/seal-request.ts';
import { SafeContact } from '../../requests/contact/safe-contact.ts';
import { openSealed } from '../../requests/contact/sealed-contact.ts';
import { longestRequest } from '../../requests/request.ts';
import { findSealed } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findTalent, keepTalent, markTalentWords } from '../talent-queries.ts';
import { actAsHer, findHers, type Trying, type Whose } from './act-as-her.ts';
import { Kinds } from './offer-talent.ts';

export const ChangeHers = z.strictObject({
  text: paragraph(1, longestRequest),
  kinds: Kinds.default([]),
  /** As it shall be from now on, whole: when she is free, how she is called and reached. */
  safeContact: SafeContact.default({}),
});
export type ChangeHers = z.input<typeof ChangeHers>;

/** Says anew what she can do; of what stood there before nothing is kept. NotFound, Invalid, Conflict `talent-down`. */
export async function changeHers(
  ctx: Ctx,
  { whose, ...input }: ChangeHers & { whose: Whose },
  trying: Trying = {},
): Promise<void> {
  const { text, kinds, safeContact } = parseInput(ChangeHers, input);
  const hers = await findHers(ctx, whose, trying);
  const system = { ...ctx, actor: { kind: 'system' as const } };
  const before = await inTransaction(system, ({ db }) => findSealed(db, hers.id));
  const { contact } = await openSealed(ctx, hers.id, { words: null, contact: before?.contact ?? null });
  const { notThese } = contact;
  const wish = { door: 'talent', forWhom: hers.for_whom === 'friend' ? 'friend' : 'self', text } as const;
  const sealed = await sealRequest(ctx, hers.id, { ...wish, safeContact, ...(notThese && { notThese }) });
  await actAsHer(ctx, hers, {
    verb: 'change-talent',
    work: async (ctx, request) => {
      if (request.closed_at !== null) throw conflict('talent-down');
      const { words, contact, caller_mark } = sealed;
      await markTalentWords(ctx.db, hers.id, { words, contact, caller_mark });
      const known = await findTalent(ctx.db, hers.id);
      await keepTalent(ctx.db, {
        ...{ request_id: hers.id, person_id: request.person_id, kinds, changed_at: ctx.now },
        resting_since: known?.resting_since ?? null,
      });
      return [];
    },
  });
}

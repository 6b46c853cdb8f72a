import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import { furnish, type HomeRow } from '../homes/desk/furnish.ts';
import { findMember, markConsentWithdrawn, markMemberLeft } from '../homes/desk/member-queries.ts';
import { forgetNameOnly } from '../people/forget-name-only.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { writeConsent, type Member } from './name-member.ts';

const id = z.string().refine(isId, { error: 'id-shape' });
const MemberWish = z.strictObject({ homeId: z.string(), memberId: id });
const ConsentWish = MemberWish.extend({ consentOn: z.iso.date({ error: 'day-shape' }) });

/** The member of this home, or NotFound. */
async function getMember(ctx: PersonCtx, home: HomeRow, memberId: string): Promise<Member> {
  const member = await findMember(ctx.db, memberId);
  if (!member || member.home_id !== home.id) throw notFound('member-not-found');
  return { subjectId: member.id, personId: member.person_id };
}

type MemberChange = {
  verb: string;
  wish: z.output<typeof MemberWish>;
  change: (ctx: PersonCtx, member: Member) => Promise<void>;
};

const changeMember = (ctx: Ctx, once: Once, { verb, wish, change }: MemberChange): Promise<string> =>
  furnish(ctx, once, {
    verb,
    wish,
    work: async (ctx, home) => {
      const member = await getMember(ctx, home, wish.memberId);
      await change(ctx, member);
      return member;
    },
  });

const endConsent = (ctx: PersonCtx, { subjectId }: Member) =>
  markConsentWithdrawn(ctx.db, subjectId, { at: ctx.now, personId: ctx.actor.personId });

/** She has said, on a day, that she may be named; who wrote it down stands beside it. */
export async function recordConsent(
  ctx: Ctx,
  input: z.input<typeof ConsentWish>,
  once: Once = {},
): Promise<string> {
  const wish = parseInput(ConsentWish, input);
  return changeMember(ctx, once, {
    verb: 'record-consent',
    wish,
    change: (ctx, member) => writeConsent(ctx, member, wish.consentOn),
  });
}

/** She would rather not be named: her name is off the page at once. */
export async function withdrawConsent(
  ctx: Ctx,
  input: z.input<typeof MemberWish>,
  once: Once = {},
): Promise<string> {
  return changeMember(ctx, once, {
    verb: 'withdraw-consent',
    wish: parseInput(MemberWish, input),
    change: async (ctx, member) => void (await endConsent(ctx, member)),
  });
}

/** She is not of the team any more; nothing names her here. */
export async function letMemberGo(
  ctx: Ctx,
  input: z.input<typeof MemberWish>,
  once: Once = {},
): Promise<string> {
  return changeMember(ctx, once, {
    verb: 'let-member-go',
    wish: parseInput(MemberWish, input),
    change: async (ctx, member) => {
      await endConsent(ctx, member);
      await markMemberLeft(ctx.db, member.subjectId, ctx.now);
      await forgetNameOnly(ctx, member.personId);
    },
  });
}

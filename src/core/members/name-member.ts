import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { listTeams } from '../homes/home-queries.ts';
import { forgetNameOnly } from '../people/forget-name-only.ts';
import { insertNameOnly } from '../signups/signup-queries.ts';
import { furnish, type HomeRow } from '../homes/desk/furnish.ts';
import {
  findMember,
  insertConsent,
  insertMember,
  markConsentWithdrawn,
  markMemberLeft,
} from '../homes/desk/member-queries.ts';

const id = z.string().refine(isId, { error: 'id-shape' });
const consentOn = z.iso.date({ error: 'day-shape' }).nullable();

export const NameMember = z.strictObject({
  homeId: z.string(),
  teamId: id,
  name: line(1, 60),
  /** The day on which she said that she may be named here; null where she has not. */
  consentOn,
});
export type NameMember = z.input<typeof NameMember>;

type Member = { subjectId: string; personId: string };

async function writeConsent(ctx: PersonCtx, member: Member, givenOn: string): Promise<void> {
  if (givenOn > dayOf(ctx.now)) throw invalid([{ path: 'consentOn', code: 'in-the-future' }]);
  await insertConsent(ctx.db, {
    ...{ id: ctx.newId(), member_id: member.subjectId, given_on: givenOn },
    ...{ person_id: member.personId, recorded_by: ctx.actor.personId, recorded_at: ctx.now },
  });
}

/** Somebody belongs to a team. Her name stands on the page only from the day on which she has agreed to it. */
export async function nameMember(ctx: Ctx, input: NameMember, once: Once = {}): Promise<string> {
  const wish = parseInput(NameMember, input);
  return furnish(ctx, once, {
    verb: 'name-member',
    wish,
    work: async (ctx, home) => {
      const teams = await listTeams(ctx.db, home.id);
      if (!teams.some((team) => team.id === wish.teamId)) {
        throw invalid([{ path: 'teamId', code: 'team-not-here' }]);
      }
      const [personId, subjectId] = [ctx.newId(), ctx.newId()];
      const [added_by, added_at] = [ctx.actor.personId, ctx.now];
      await insertNameOnly(ctx.db, { id: personId, name: wish.name, added_by, joined_at: ctx.now });
      await insertMember(ctx.db, {
        id: subjectId,
        team_id: wish.teamId,
        person_id: personId,
        added_by,
        added_at,
      });
      if (wish.consentOn !== null) await writeConsent(ctx, { subjectId, personId }, wish.consentOn);
      return { subjectId, personId };
    },
  });
}

const MemberWish = z.strictObject({ homeId: z.string(), memberId: id });
const ConsentWish = MemberWish.extend({ consentOn: z.iso.date({ error: 'day-shape' }) });

/** The member of this home, or NotFound. */
async function getMember(ctx: PersonCtx, home: HomeRow, memberId: string): Promise<Member> {
  const member = await findMember(ctx.db, memberId);
  if (!member || member.home_id !== home.id) throw notFound('member-not-found');
  return { subjectId: member.id, personId: member.person_id };
}

/** She has said, on a day, that she may be named; who wrote it down stands beside it. */
export async function recordConsent(
  ctx: Ctx,
  input: z.input<typeof ConsentWish>,
  once: Once = {},
): Promise<string> {
  const wish = parseInput(ConsentWish, input);
  return furnish(ctx, once, {
    verb: 'record-consent',
    wish,
    work: async (ctx, home) => {
      const member = await getMember(ctx, home, wish.memberId);
      await writeConsent(ctx, member, wish.consentOn);
      return member;
    },
  });
}

/** She would rather not be named: her name is off the page at once. */
export async function withdrawConsent(
  ctx: Ctx,
  input: z.input<typeof MemberWish>,
  once: Once = {},
): Promise<string> {
  const wish = parseInput(MemberWish, input);
  return furnish(ctx, once, {
    verb: 'withdraw-consent',
    wish,
    work: async (ctx, home) => {
      const member = await getMember(ctx, home, wish.memberId);
      await markConsentWithdrawn(ctx.db, member.subjectId, { at: ctx.now, personId: ctx.actor.personId });
      return member;
    },
  });
}

/** She is not of the team any more; nothing names her here. */
export async function letMemberGo(
  ctx: Ctx,
  input: z.input<typeof MemberWish>,
  once: Once = {},
): Promise<string> {
  const wish = parseInput(MemberWish, input);
  return furnish(ctx, once, {
    verb: 'let-member-go',
    wish,
    work: async (ctx, home) => {
      const member = await getMember(ctx, home, wish.memberId);
      await markConsentWithdrawn(ctx.db, member.subjectId, { at: ctx.now, personId: ctx.actor.personId });
      await markMemberLeft(ctx.db, member.subjectId, ctx.now);
      await forgetNameOnly(ctx, member.personId);
      return member;
    },
  });
}

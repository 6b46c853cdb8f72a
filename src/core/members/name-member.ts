import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { listTeams } from '../homes/home-queries.ts';
import { insertNameOnly } from '../people/person-queries.ts';
import { furnish } from '../homes/desk/furnish.ts';
import { insertConsent, insertMember } from '../homes/desk/member-queries.ts';

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

export type Member = { subjectId: string; personId: string };

/** She has agreed on a day, not one to come. */
export async function writeConsent(ctx: PersonCtx, member: Member, givenOn: string): Promise<void> {
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

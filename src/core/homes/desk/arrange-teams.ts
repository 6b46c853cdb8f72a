import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { listTeamHomesBelow, listTeams } from '../home-queries.ts';
import { markTeam, markTeamsEnded } from './furnishing-queries.ts';
import { furnish } from './furnish.ts';

export const ArrangeTeams = z.strictObject({
  homeId: z.string(),
  /** In the order in which they are shown. A team that is left out has ended; one without an id is new. */
  teams: z
    .array(
      z.strictObject({
        id: z.uuid().nullable(),
        name: line(1, 60),
        theme: line(0, 60).transform((text) => text || null),
        memberCount: z.number().int().min(0).max(10_000).nullable(),
        /** The home that this team is: one of a team, and below this home. */
        ownHomeId: z.uuid().nullable().default(null),
      }),
    )
    .max(40),
});
export type ArrangeTeams = z.input<typeof ArrangeTeams>;

type Wish = z.output<typeof ArrangeTeams>;

/** Only what the office has put below this home as a team's home is a home of its teams, and of one of them. */
async function checkTeams(ctx: Ctx, { homeId, teams }: Wish): Promise<void> {
  const known = new Set((await listTeams(ctx.db, homeId)).map(({ id }) => id));
  const below = new Set((await listTeamHomesBelow(ctx.db, homeId)).map(({ id }) => id));
  const taken = new Set<string>();
  const faults = teams.flatMap(({ id, ownHomeId }, nth) => {
    if (id !== null && !known.has(id)) return [{ path: `teams.${nth}.name`, code: 'team-not-here' }];
    if (ownHomeId === null) return [];
    const fits = below.has(ownHomeId) && !taken.has(ownHomeId);
    taken.add(ownHomeId);
    return fits ? [] : [{ path: `teams.${nth}.ownHomeId`, code: 'unknown-choice' }];
  });
  if (faults.length > 0) throw invalid(faults);
}

/** The teams of a home: what they are called, what they do, how many they are, and which home they are themselves. */
export async function arrangeTeams(ctx: Ctx, input: ArrangeTeams, once: Once = {}): Promise<string> {
  const wish = parseInput(ArrangeTeams, input);
  return furnish(ctx, once, {
    verb: 'arrange-teams',
    wish,
    work: async (ctx, home) => {
      await checkTeams(ctx, wish);
      const rows = wish.teams.map(({ id, name, theme, memberCount, ownHomeId }, position) => ({
        ...{ id: id ?? ctx.newId(), home_id: home.id, position, name, theme },
        ...{ member_count: memberCount, own_home_id: ownHomeId },
      }));
      await markTeamsEnded(ctx.db, home.id, { ids: rows.map(({ id }) => id), at: ctx.now });
      for (const row of rows) await markTeam(ctx.db, row);
    },
  });
}

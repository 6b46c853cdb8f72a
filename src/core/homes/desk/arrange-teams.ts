import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { listTeams } from '../home-queries.ts';
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
      }),
    )
    .max(40),
});
export type ArrangeTeams = z.input<typeof ArrangeTeams>;

/** The teams of a home: what they are called, what they do, how many they are. */
export async function arrangeTeams(ctx: Ctx, input: ArrangeTeams, once: Once = {}): Promise<string> {
  const wish = parseInput(ArrangeTeams, input);
  return furnish(ctx, once, {
    verb: 'arrange-teams',
    wish,
    work: async (ctx, home) => {
      const known = new Set((await listTeams(ctx.db, home.id)).map(({ id }) => id));
      const foreign = wish.teams.findIndex(({ id }) => id !== null && !known.has(id));
      if (foreign >= 0) throw invalid([{ path: `teams.${foreign}.name`, code: 'team-not-here' }]);
      const rows = wish.teams.map(({ id, memberCount: member_count, ...team }, position) => ({
        ...{ id: id ?? ctx.newId(), home_id: home.id, position, member_count, ...team },
      }));
      await markTeamsEnded(ctx.db, home.id, { ids: rows.map(({ id }) => id), at: ctx.now });
      for (const row of rows) await markTeam(ctx.db, row);
    },
  });
}

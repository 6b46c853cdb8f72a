import { holdVillages } from '../divisions/hold-villages.ts';
import type { Division } from '../divisions/division.ts';
import { foundAt } from '../homes-below/found-at.ts';
import { positionOf } from '../homes-below/position-of.ts';
import { villageBelow } from '../homes-below/village-below.ts';
import type { LatLng } from '../homes/position.ts';
import { wordOf } from '../rosters/reading/spellings.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { isCoreError } from '../shared/errors.ts';
import { onTrial } from '../deeds/on-trial.ts';
import { asSystem } from '../shared/transaction.ts';
import type { HomeProblem, UnderstoodHome } from './home-list.ts';
import { listHomesEverIn, lockHomeLists } from './home-list-queries.ts';

export type CameOfHome = { came: 'founded' | 'there' } | { came: 'refused'; problems: HomeProblem[] };

const notThere: Readonly<Record<string, HomeProblem>> = {
  required: 'position-missing',
  'far-from-village': 'position-far',
  'like-amap': 'position-like-amap',
};

async function where(ctx: PersonCtx, village: Division, home: UnderstoodHome): Promise<LatLng | HomeProblem> {
  // What cannot be read, or of which nobody says whose map wrote it, is a problem already.
  const isRead = !home.problems.some((problem) => /^(position|grid)-/.test(problem));
  const { positionFrom } = home;
  try {
    const position = isRead ? home.position : '';
    return await positionOf(ctx, village, { position, positionFrom, positionStands: false });
  } catch (error) {
    const problem = isCoreError(error) ? notThere[error.faults[0]?.code ?? ''] : undefined;
    if (problem === undefined) throw error;
    return problem;
  }
}

async function bring(ctx: PersonCtx, home: UnderstoodHome): Promise<CameOfHome> {
  const { villageCode, position: _position, positionFrom: _from, leftOut: _leftOut, ...rest } = home;
  const problems = [...home.problems];
  if (villageCode === null) return { came: 'refused', problems };
  const village = await villageBelow(ctx, villageCode);
  const known = await asSystem(ctx, ({ db }) => listHomesEverIn(db, villageCode));
  const alike = known.filter(({ name }) => wordOf(name) === wordOf(home.name));
  if (alike.some(({ closed_at: closedAt }) => closedAt === null)) return { came: 'there' };
  if (alike.length > 0) problems.push('home-closed-there');
  const at = await where(ctx, village, home);
  if (typeof at === 'string') problems.push(at);
  if (typeof at === 'string' || problems.length > 0) return { came: 'refused', problems };
  await foundAt(ctx, {
    ...{ ...rest, villageCode, at, addressHidden: home.kind === 'executive' },
    ...{ leaderTitle: null, place: null, opensNow: true },
  });
  return { came: 'founded' };
}

/**
 * A line of an office's table becomes a home, as when the office founds one by itself; one of this name in this village is there already.
 * A trial does all of it and leaves nothing. Forbidden.
 */
export async function bringHome(
  ctx: PersonCtx,
  home: UnderstoodHome,
  { isTrial }: { isTrial: boolean },
): Promise<CameOfHome> {
  return onTrial(ctx, isTrial, async (ctx) => {
    await holdVillages(ctx);
    await lockHomeLists(ctx);
    return bring(ctx, home);
  });
}

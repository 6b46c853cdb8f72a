import { isBelow } from '../../outreach-rules/outreach-rule.ts';
import { ruleOfToday } from '../../outreach-rules/rule-of-today.ts';
import { insertChanges } from '../../reach/reach-queries.ts';
import { opposite, type Change, type Figures } from '../../reach/reach.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { listCounted, listSeated } from './counted-queries.ts';
import { moveParts, noteLinkMoves, noteMoves } from './part-queries.ts';
import type { Way } from './way.ts';

type Moved = Partial<Figures> & { at: string; to: string; day: string };

/** What was counted in one village from a day on is counted in the other. */
function changesOf({ at, to, ...figures }: Moved): Change[] {
  return [{ ...figures, divisionCode: to }, opposite({ ...figures, divisionCode: at })];
}

/** Links move with all that they count from the day on; what they counted before stays where it was. */
export async function moveLinks(ctx: Ctx, way: Way): Promise<void> {
  const counted = await listCounted(ctx, way);
  await noteLinkMoves(ctx, way);
  await moveParts(ctx, way, 'link');
  await insertChanges(ctx, ctx.newId(), counted.flatMap(changesOf));
}

/** Executives of a village move, whether below the rule or not. */
export async function moveExecutives(ctx: Ctx, way: Way): Promise<void> {
  const [seated, rule] = [await listSeated(ctx, way), await ruleOfToday(ctx)];
  await noteMoves(ctx, way, 'executive');
  await moveParts(ctx, way, 'executive');
  const moved = seated.map(({ at, to, executives, ...load }) => ({
    ...{ at, to, day: way.day, executives, below: isBelow(load, rule) ? executives : 0 },
  }));
  await insertChanges(ctx, ctx.newId(), moved.flatMap(changesOf));
}

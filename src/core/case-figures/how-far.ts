import type { Arc } from './figure-table.ts';

type Step = { arc: Arc; isForward: boolean };

/** How many more can go along an arc: any number forward, for a count has no end; back only what it holds. */
const roomOf = ({ arc, isForward }: Step, moved: ReadonlyMap<Arc, number>): number =>
  isForward ? Number.POSITIVE_INFINITY : arc.cell.value + (moved.get(arc) ?? 0);

const neighboursOf = (node: string, arcs: readonly Arc[]): { step: Step; to: string }[] =>
  arcs.flatMap((arc) => [
    ...(arc.from === node ? [{ step: { arc, isForward: true }, to: arc.to }] : []),
    ...(arc.to === node ? [{ step: { arc, isForward: false }, to: arc.from }] : []),
  ]);

/** The shortest way from one sum to another along which something can still go. */
function wayThrough(
  { from, to }: { from: string; to: string },
  arcs: readonly Arc[],
  moved: ReadonlyMap<Arc, number>,
): Step[] | undefined {
  const cameBy = new Map<string, { step: Step; before: string } | null>([[from, null]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to && cameBy.get(to)) break;
    for (const { step, to: next } of neighboursOf(node, arcs))
      if (!cameBy.has(next) && roomOf(step, moved) > 0) {
        cameBy.set(next, { step, before: node });
        queue.push(next);
      }
  }
  const way: Step[] = [];
  for (let came = cameBy.get(to); came; came = cameBy.get(came.before)) way.push(came.step);
  return cameBy.has(to) && (way.length > 0 || from === to) ? way : undefined;
}

/** The greatest flow between two sums, at most `enough` of it. */
function flow(between: { from: string; to: string }, arcs: readonly Arc[], enough: number): number {
  if (between.from === between.to) return enough;
  const moved = new Map<Arc, number>();
  let flowed = 0;
  while (flowed < enough) {
    const way = wayThrough(between, arcs, moved);
    if (!way) break;
    const room = Math.min(enough - flowed, ...way.map((step) => roomOf(step, moved)));
    for (const { arc, isForward } of way) moved.set(arc, (moved.get(arc) ?? 0) + (isForward ? room : -room));
    flowed += room;
  }
  return flowed;
}

/**
 * How far apart the least and the greatest count lie that a reader must hold possible for a cell that is left out, who knows all that
 * is told and that nothing is below zero; counted up to `enough`. The other cells move with it, so that every sum is kept.
 */
export function howFar(arc: Arc, hidden: readonly Arc[], enough: number): number {
  const others = hidden.filter((one) => one !== arc);
  const up = flow({ from: arc.to, to: arc.from }, others, enough);
  if (up >= enough) return enough;
  const down = Math.min(arc.cell.value, flow({ from: arc.from, to: arc.to }, others, enough));
  return Math.min(enough, up + down);
}

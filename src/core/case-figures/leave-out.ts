import { leastTold } from './case-figure.ts';
import { keyOf, networkOf, type Arc, type Cell } from './figure-table.ts';
import { howFar } from './how-far.ts';

/** Five counts at least must be possible for what is left out, as many as there are below five. */
const leastWidth = leastTold - 1;

const touches = (one: Arc, other: Arc): boolean =>
  [one.from, one.to].some((node) => node !== 'ground' && (node === other.from || node === other.to));

/** Of what is still told and may be left out: the smallest that stands in a sum with it, else the smallest of all. */
function nextToHide(exposed: Arc, arcs: readonly Arc[]): Arc | undefined {
  const free = arcs
    .filter(({ cell }) => cell.isTold && !cell.isSettled)
    .toSorted((a, b) => a.cell.value - b.cell.value || keyOf(a.cell).localeCompare(keyOf(b.cell)));
  return free.find((arc) => touches(arc, exposed)) ?? free[0];
}

const hide = (arcs: readonly Arc[], which: Arc): Arc[] =>
  arcs.map((arc) => (arc === which ? { ...arc, cell: { ...arc.cell, isTold: false } } : arc));

/**
 * Which numbers of a year are told: none under five, and no more than lets nobody compute what is left out, by subtraction over
 * categories, months, quarters and the year. What was settled before stays as it was told; where all that is new is left out,
 * nothing of it helps to compute anything, so this ends.
 */
export function leaveOut(cells: readonly Cell[]): Cell[] {
  let arcs = networkOf(
    cells.map((cell) => (cell.isSettled ? cell : { ...cell, isTold: cell.value >= leastTold })),
  );
  for (;;) {
    const hidden = arcs.filter(({ cell }) => !cell.isTold);
    const exposed = hidden.find((arc) => howFar(arc, hidden, leastWidth) < leastWidth);
    const next = exposed && nextToHide(exposed, arcs);
    if (!next) return arcs.map(({ cell }) => cell);
    arcs = hide(arcs, next);
  }
}

import { dayOf } from '../../shared/dates.ts';
import type { Access } from './access.ts';

/** What changes nothing and takes nothing along. */
const looks: readonly Access['what'][] = ['read', 'listed', 'read-this-log'];

export type AccessGroup<A extends Access = Access> = {
  /** The newest first, as they stand in the log; one alone where it is no look. */
  lines: [A, ...A[]];
  /** How often she looked: whatever one page read at one instant is one look. */
  times: number;
};

/** As what she looked, and on which day. */
const keyOf = ({ role, unit, at }: Access): string => JSON.stringify([role, unit, dayOf(at)]);

const goesOn = ({ lines: [first] }: AccessGroup, line: Access): boolean =>
  looks.includes(first.what) && looks.includes(line.what) && keyOf(first) === keyOf(line);

/**
 * Looks that follow each other in a log, of the same seat and unit on the same day, as one. Nothing is left out: each
 * line stands in its group, and whatever was done or taken along stands by itself.
 */
export function groupLooks<A extends Access>(lines: readonly A[]): AccessGroup<A>[] {
  const groups: AccessGroup<A>[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && goesOn(last, line)) last.lines.push(line);
    else groups.push({ lines: [line], times: 1 });
  }
  return groups.map(({ lines }) => ({ lines, times: new Set(lines.map(({ at }) => at.getTime())).size }));
}

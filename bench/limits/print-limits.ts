import { cellOf, drawTable } from '../draw-table.ts';
import type { Limited } from './limit.ts';

const heading = ['measured against a limit', 'at', 'p50', 'ours', 'control', 'limit', 'holds'] as const;

const withUnit = (value: number | null, unit: string) => (value === null ? '—' : `${cellOf(value)} ${unit}`);

const rowOf = ({ work, at, p50, ours, control, reach, holds, unit }: Limited) => [
  ...[
    work,
    at,
    withUnit(p50, unit),
    withUnit(ours, unit),
    withUnit(control, unit),
    withUnit(reach, unit),
    cellOf(holds),
  ],
];

/** Each number beside its limit, of times also the control's in the same turns; what could not be measured says why below. */
export function printLimits(limits: readonly Limited[]): string {
  const missed = limits.filter(({ holds }) => holds === false);
  return [
    ...drawTable(heading, limits.map(rowOf)),
    ...limits.flatMap(({ work, why }) => (why === null ? [] : [`—: ${work}: ${why}`])),
    missed.length === 0
      ? '✓ every limit that was measured holds'
      : `✗ missed: ${missed.map(({ work, ours, reach }) => `${work} (${ours} of ${reach})`).join('; ')}`,
  ].join('\n');
}

import { cellOf, drawTable } from './draw-table.ts';
import type { Measure } from './measure.ts';

const columns = ['work', 'at', 'ours', 'control', 'ratio', 'reach', 'holds', 'pgbench'] as const;

const failures = ({ work, unexpected }: Measure): string[] => {
  const causes = Object.entries(unexpected).map(([what, times]) => `${what} × ${times}`);
  return causes.length > 0 ? [`✗ ${work}: unexpected answers, so nothing holds: ${causes.join(', ')}`] : [];
};

/** The measures as a table for people: answers a second, and what was missed said plainly below. */
export function printMeasures(measures: readonly Measure[]): string {
  const missed = measures.filter(({ holds }) => !holds);
  return [
    ...drawTable(
      columns,
      measures.map((measure) => columns.map((column) => cellOf(measure[column]))),
    ),
    ...measures.flatMap(failures),
    ...(measures.some(({ pgbench }) => pgbench === null)
      ? ['—: pgbench has no SQL for it or is not installed (Debian: apt-get install postgresql-contrib)']
      : []),
    missed.length === 0
      ? '✓ every reach holds'
      : `✗ missed: ${missed.map(({ work, ratio, reach }) => `${work} (${ratio} of ${reach})`).join('; ')}`,
  ].join('\n');
}

import type { Measure } from './measure.ts';

const columns = ['work', 'at', 'ours', 'control', 'ratio', 'reach', 'holds', 'pgbench'] as const;

const shown = (value: Measure[(typeof columns)[number]]): string => {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' && value > 10 ? value.toLocaleString('en') : String(value);
};

const failures = ({ work, unexpected }: Measure): string[] => {
  const causes = Object.entries(unexpected).map(([what, times]) => `${what} × ${times}`);
  return causes.length > 0 ? [`✗ ${work}: unexpected answers, so nothing holds: ${causes.join(', ')}`] : [];
};

/** The measures as a table for people: answers a second, and what was missed said plainly below. */
export function printMeasures(measures: readonly Measure[]): string {
  const rows = [columns, ...measures.map((measure) => columns.map((column) => shown(measure[column])))];
  const widths = columns.map((_, nth) => Math.max(...rows.map((row) => row[nth]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, nth) => (nth < 2 ? cell.padEnd(widths[nth] ?? 0) : cell.padStart(widths[nth] ?? 0)))
      .join('  ')
      .trimEnd();
  const [heading = [], ...body] = rows;
  const missed = measures.filter(({ holds }) => !holds);
  return [
    line(heading),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...body.map(line),
    ...measures.flatMap(failures),
    ...(measures.some(({ pgbench }) => pgbench === null)
      ? ['—: pgbench has no SQL for it or is not installed (Debian: apt-get install postgresql-contrib)']
      : []),
    missed.length === 0
      ? '✓ every reach holds'
      : `✗ missed: ${missed.map(({ work, ratio, reach }) => `${work} (${ratio} of ${reach})`).join('; ')}`,
  ].join('\n');
}

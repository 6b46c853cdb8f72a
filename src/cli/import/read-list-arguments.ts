import { parseArgs } from 'node:util';
import { z } from 'zod';
import { mapGrids, type MapGrid } from '../../core/homes/positions/map-grids.ts';
import { StartError } from '../../platform/start-error.ts';

const usages = {
  homes:
    '用法 / usage: npx weijia import homes <表格 / .xlsx .xls .ods .csv> [--dry-run] [--coordinates wgs84|gcj02|bd09] [--leaders-agreed] [--as 手机号]',
  visits: '用法 / usage: npx weijia import visits <表格 / .xlsx .xls .ods .csv> [--dry-run] [--as 手机号]',
};

export type ListArguments = {
  file: string;
  dryRun: boolean;
  as: string | undefined;
  coordinates: MapGrid | undefined;
  leadersAgreed: boolean;
};

const Values = z.object({
  'dry-run': z.boolean().default(false),
  as: z.string().optional(),
  coordinates: z.enum(mapGrids).optional(),
  'leaders-agreed': z.boolean().default(false),
});

const [flag, text] = [{ type: 'boolean' } as const, { type: 'string' } as const];
const ofAny = { 'dry-run': flag, as: text };
const options = { homes: { ...ofAny, coordinates: text, 'leaders-agreed': flag }, visits: ofAny };

/** A table of homes or of visits, and what was said of it. */
export function readListArguments(list: 'homes' | 'visits', args: string[]): ListArguments {
  const { values, positionals } = parse(list, args);
  const [file, ...more] = positionals;
  const given = Values.safeParse(values);
  if (!file || more.length > 0 || !given.success) throw new StartError(usages[list]);
  const { 'dry-run': dryRun, 'leaders-agreed': leadersAgreed, as, coordinates } = given.data;
  return { file, dryRun, as, coordinates, leadersAgreed };
}

function parse(list: 'homes' | 'visits', args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: options[list] });
  } catch {
    throw new StartError(usages[list]);
  }
}

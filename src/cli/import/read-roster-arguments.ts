import { parseArgs } from 'node:util';
import { z } from 'zod';
import { rosterBases, rosterKinds, type RosterBasis, type RosterKind } from '../../core/rosters/roster.ts';
import { StartError } from '../../platform/start-error.ts';

const usage =
  '用法 / usage: npx weijia import roster <表格 / .xlsx .xls .ods .csv> [--dry-run] [--kind women|executives|chairs|households|groupLeaders] [--basis consent|duty] [--purpose 用途] [--keep-until 2027-06-30] [--as 手机号] [--refused 没收的行.xlsx]';

export type RosterArguments = {
  file: string;
  dryRun: boolean;
  kind?: RosterKind;
  basis?: RosterBasis;
  purpose?: string;
  keepUntil?: string;
  as?: string;
  /** Where the refused lines go, as a table to be mended. */
  refused?: string;
};

const Values = z.object({
  'dry-run': z.boolean().default(false),
  kind: z.enum(rosterKinds).optional(),
  basis: z.enum(rosterBases).optional(),
  purpose: z.string().min(1).optional(),
  'keep-until': z.iso.date().optional(),
  as: z.string().optional(),
  refused: z.string().min(1).optional(),
});

/** What to read, and what was said of it. */
export function readRosterArguments(args: string[]): RosterArguments {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  const given = Values.safeParse(values);
  if (!file || more.length > 0 || !given.success) throw new StartError(usage);
  const { 'dry-run': dryRun, 'keep-until': keepUntil, kind, basis, purpose, as, refused } = given.data;
  return {
    ...{ file, dryRun },
    ...(kind && { kind }),
    ...(basis && { basis }),
    ...(purpose && { purpose }),
    ...(keepUntil && { keepUntil }),
    ...(as && { as }),
    ...(refused && { refused }),
  };
}

const text = { type: 'string' } as const;

function parse(args: string[]) {
  const options = { kind: text, basis: text, purpose: text, 'keep-until': text, as: text, refused: text };
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, 'dry-run': { type: 'boolean' } },
    });
  } catch {
    throw new StartError(usage);
  }
}

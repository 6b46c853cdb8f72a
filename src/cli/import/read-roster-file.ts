import path from 'node:path';
import { guessKind } from '../../core/rosters/reading/guess-kind.ts';
import { peekLines } from '../../core/rosters/reading/peek-lines.ts';
import { readRoster } from '../../core/rosters/read-roster.ts';
import { addDays, dayOf } from '../../core/shared/dates.ts';
import { openTable } from '../../platform/tables/open-table.ts';
import type { Desk } from '../people/in-office-of.ts';
import { showEvery } from '../show-every.ts';
import type { RosterArguments } from './read-roster-arguments.ts';

/** Where the operator says nothing, her executive asks each woman first, and for a year. */
const usual = (today: string) => ({
  ...{ basis: 'duty' as const, purpose: '执委日常联系、有事能找到她' },
  keepUntil: addDays(today, 365),
});

/** Reads a file to its end as the office's roster; returns the roster's id. Whatever becomes of it, the file is let go. */
export async function readRosterFile(
  { ctx, divisionCode, ...desk }: Desk,
  { file, kind, dryRun, as: _as, refused: _refused, ...why }: RosterArguments,
): Promise<string> {
  const { first, all, close } = await peekLines(openTable(file));
  try {
    const about = kind ?? guessKind(first);
    const wish = { kind: about, divisionCode, fileName: path.basename(file) };
    const reasons = about === 'women' ? { ...usual(dayOf(ctx.now)), ...why } : {};
    const personOfPhone = dryRun ? desk.trialPersonOfPhone : desk.personOfPhone;
    const source = { lines: all, personOfPhone, onProgress: showEvery(50_000) };
    return (await readRoster(ctx, { ...wish, ...reasons }, source)).id;
  } finally {
    await close();
  }
}

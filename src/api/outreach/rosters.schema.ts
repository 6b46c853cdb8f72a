import { z } from 'zod';
import { problems } from '../../core/rosters/problem.ts';
import { rosterBases, rosterColumns, rosterKinds } from '../../core/rosters/roster.ts';
import { rosterStates } from '../../core/rosters/roster-queries.ts';
import type { Roster, RosterShown } from '../../core/rosters/show-roster.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant } from '../query.ts';

/** As the page's form sends it. */
export const RosterForm = z.object({
  file: z.string().meta({ format: 'binary' }).describe('.xlsx, .xls, .ods or .csv, at most 20 MB'),
  kind: z.enum(rosterKinds),
  divisionCode: z.string().describe('whose it is: a town, or the district'),
  basis: z.enum(rosterBases).optional().describe('of women: by what right they may be kept'),
  purpose: z.string().optional().describe('of women: what for'),
  keepUntil: z.iso.date().optional().describe('of women: until which day'),
});

export const RosterRead = z.object({ id: z.uuid() });

const count = z.number().int();
const OneRoster = z.object({
  id: z.uuid(),
  kind: z.enum(rosterKinds),
  divisionCode: z.string(),
  fileName: z.string(),
  state: z.enum(rosterStates),
  basis: z.enum(rosterBases).nullable(),
  purpose: z.string().nullable(),
  keepUntil: z.iso.date().nullable(),
  readAt: instant,
  takenAt: instant.nullable(),
  undoUntil: z.iso.date().nullable().describe('the last day on which all of it can be taken back'),
  rows: count.describe('every line that says anything: ready, refused, taken and undone together'),
});

export const RosterList = z.object({ items: z.array(OneRoster), nextCursor: z.null() });

export const RosterAnswer = OneRoster.extend({
  ...{ ready: count, refused: count, taken: count, undone: count },
  refusedUntil: z.iso.date().nullable().describe('until then what refused lines said can be had'),
  told: z
    .object({ byText: count, noPhone: count })
    .nullable()
    .describe(
      'how many have left a phone, to which a text goes where the district has one for it; her executive tells each in any case',
    ),
  heads: z.array(z.string()).describe('what the office calls the columns that were read'),
  otherHeads: z.array(z.string()).describe('what heads a column that was not read'),
  lacksExecutive: z
    .boolean()
    .describe('women without a column for who keeps touch: each goes to whoever leads her village'),
  isStuck: z.boolean().describe('it has tried to go on for minutes and could not'),
  problems: z.array(
    z.object({
      problem: z.enum(problems),
      rows: count.describe('one line may have several problems'),
      isDoubt: z.boolean().describe('taken with `doubtsToo`, by whoever knows the two'),
    }),
  ),
});

export const RefusedList = z.object({
  items: z.array(
    z.object({
      line: count,
      problems: z.array(z.enum(problems)),
      said: z.partialRecord(z.enum(rosterColumns), z.string()).nullable().describe('null once it is gone'),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const presentRoster = ({ readAt, takenAt, ...roster }: Roster): z.input<typeof OneRoster> => ({
  ...roster,
  readAt: isoWithOffset(readAt),
  takenAt: takenAt && isoWithOffset(takenAt),
});

export const presentShown = (roster: RosterShown): z.input<typeof RosterAnswer> => ({
  ...roster,
  ...presentRoster(roster),
});

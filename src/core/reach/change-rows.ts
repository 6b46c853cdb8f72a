import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell } from '../shared/ctx.ts';
import type { Slots } from '../shared/queries/kept-query.ts';
import { netOf, type Change, type Figures } from './reach.ts';

/** The columns of both tables, in the order of `measures`. */
const columns = ['links', 'lapsed', 'in_touch', 'executives', 'below'] as const;
const named = sql.join(columns.map((column) => sql.ref(column)));

export type ChangeRows = {
  changeDeed: string;
  changeCodes: string[];
  changeDays: string[];
  changeLinks: number[];
  changeLapsed: number[];
  changeInTouch: number[];
  changeExecutives: number[];
  changeBelow: number[];
};

/** What a deed changes, as the arrays that `insertChangesAt` takes; undefined where it changes nothing. */
export function changeRows(deedId: string, changes: readonly Change[]): ChangeRows | undefined {
  const net = netOf(changes);
  if (net.length === 0) return undefined;
  const of = (measure: keyof Figures) => net.map((one) => one[measure]);
  return {
    changeDeed: deedId,
    changeCodes: net.map(({ divisionCode }) => divisionCode),
    changeDays: net.map(({ day }) => day),
    ...{ changeLinks: of('links'), changeLapsed: of('lapsed'), changeInTouch: of('inTouch') },
    ...{ changeExecutives: of('executives'), changeBelow: of('below') },
  };
}

/** The rows of a deed as one insert, for a verb that writes them with its deed in one statement. */
export const insertChangesAt = ({ at }: Pick<Slots<ChangeRows>, 'at'>, cell: Cell) => sql`
  insert into ${cellTable(cell, 'reach_changes')} (division_code, day, deed_id, ${named})
  select change.code, change.day, ${at('changeDeed')}, change.links, change.lapsed, change.in_touch,
    change.executives, change.below
  from unnest(${at('changeCodes')}::text[], ${at('changeDays')}::date[], ${at('changeLinks')}::int[],
    ${at('changeLapsed')}::int[], ${at('changeInTouch')}::int[], ${at('changeExecutives')}::int[],
    ${at('changeBelow')}::int[]) as change (code, day, links, lapsed, in_touch, executives, below)`;

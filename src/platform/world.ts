import type { Kysely } from 'kysely';
import type { Actor, Cell, Ctx } from '../core/shared/ctx.ts';
import { cellNumberOf, makeId } from '../core/shared/ids.ts';
import type { DB } from './db/types.generated.ts';
import type { VaultOf } from './vault/open-vaults.ts';

/** What one process serves: the application's handle on the database, its cells, the clock, and a vault for each cell. */
export type World = {
  db: Kysely<DB>;
  cells: readonly [Cell, ...Cell[]];
  clock: () => Date;
  vaultOf: VaultOf;
};

/** The cell whose number stands in an id; undefined where the text is no id, or of no cell here. */
export function cellOfId(world: World, id: string): Cell | undefined {
  const number = cellNumberOf(id);
  return number === undefined ? undefined : world.cells.find((cell) => cell.number === number);
}

const handles = new WeakMap<Kysely<DB>, Map<string, Kysely<DB>>>();

/** The one handle on a cell, so that what different requests ask can leave together (`askTogether`). */
function handleOn({ db }: World, { schema }: Cell): Kysely<DB> {
  const known = handles.get(db) ?? new Map<string, Kysely<DB>>();
  handles.set(db, known);
  const handle = known.get(schema) ?? db.withSchema(schema);
  known.set(schema, handle);
  return handle;
}

/** The ctx of one request in one cell. Its instant is fixed here. */
export function openCtx(world: World, cell: Cell, actor: Actor): Ctx {
  const now = world.clock();
  return {
    db: handleOn(world, cell),
    cell,
    actor,
    now,
    newId: () => makeId(cell.number, world.clock()),
    vault: world.vaultOf(cell),
  };
}

/** The cells of a database, in order of their number. Throws where there is none yet. */
export async function readCells(db: Kysely<DB>): Promise<[Cell, ...Cell[]]> {
  const rows = await db.selectFrom('commons.cells').selectAll().orderBy('number').execute();
  const [first, ...rest] = rows.map((row) => ({
    number: row.number,
    schema: row.schema,
    divisionCode: row.division_code,
  }));
  if (!first) throw new Error('this database has no cell yet');
  return [first, ...rest];
}

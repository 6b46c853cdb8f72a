import { sql, type CompiledQuery, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import type { Cell, Ctx, Db } from '../ctx.ts';

/** Where a value will stand in the query; `has` says whether one was given, so that a part may be left out. */
export type Slots<V> = {
  at: <K extends keyof V>(name: K) => RawBuilder<Exclude<V[K], undefined>>;
  has: (name: keyof V) => boolean;
};

type Built<Row> = { compile: (db: QueryExecutorProvider) => CompiledQuery<Row> };

/** `order`: what stands at each place of the compiled text, a slot's name or a value that stays. */
type Kept<V, Row> = { compiled: CompiledQuery<Row>; order: readonly { name?: keyof V; value?: unknown }[] };

/** A value that stands at several places is sent once. */
function sentOnce<V, Row>(compiled: CompiledQuery<Row>, names: ReadonlyMap<unknown, keyof V>): Kept<V, Row> {
  const order: { name?: keyof V; value?: unknown }[] = [];
  const places = compiled.parameters.map((value) => {
    const name = names.get(value);
    const known = order.findIndex((one) => name !== undefined && one.name === name);
    return known < 0 ? order.push(name === undefined ? { value } : { name }) : known + 1;
  });
  const sql = compiled.sql.replaceAll(/\$(\d+)/g, (_, nth: string) => `$${places[Number(nth) - 1]}`);
  return { compiled: { ...compiled, sql }, order };
}

function keep<V, Row>(build: (slots: Slots<V>) => Built<Row>, db: Db, given: Partial<V>): Kept<V, Row> {
  const names = new Map<unknown, keyof V>();
  const query = build({
    at: <K extends keyof V>(name: K) => {
      const slot = { slot: name };
      names.set(slot, name);
      return sql.val(slot).$castTo<Exclude<V[K], undefined>>();
    },
    has: (name) => given[name] !== undefined,
  });
  return sentOnce(query.compile(db), names);
}

/**
 * A query of a hot path: Kysely builds it once for each cell and each choice of given values and afterwards only binds
 * them, because building costs as much as the rest of such a request together. All that varies is a value; whatever
 * is written into the query as it stands stays the same for ever.
 */
export function keptQuery<V extends object, Row>(
  build: (db: Db, slots: Slots<V>, cell: Cell) => Built<Row>,
): (ctx: Pick<Ctx, 'db' | 'cell'>, values: V) => Promise<Row[]> {
  const kept = new Map<string, Kept<V, Row>>();
  return async ({ db, cell }, values) => {
    let key = cell.schema;
    for (const name in values) if (values[name] !== undefined) key += ` ${name}`;
    let known = kept.get(key);
    if (!known) {
      known = keep((slots) => build(db, slots, cell), db, values);
      kept.set(key, known);
    }
    const { compiled, order } = known;
    const parameters = order.map(({ name, value }) => (name === undefined ? value : values[name]));
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}

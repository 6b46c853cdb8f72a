import { sql } from 'kysely';
import { knownWomen, notToldApart } from '../people/same/known-women.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import type { Ground } from './same-woman.ts';

type Place = Pick<Ctx, 'db' | 'cell'>;

export type Pair = { one: string; other: string; ground: Ground; place: string };

type Asked = {
  /** The places of her offices, none of them within another. */
  places: readonly string[];
  today: string;
  /** Pairs behind this one. */
  after: readonly [string, string] | null;
  limit: number;
  /** These two alone. */
  only?: readonly [string, string];
};

/** Whoever is known in these places, but with an account: that is proof of who somebody is. */
const eachKnown = (cell: Cell, { places, today, only }: Asked) => sql`
  select known.person_id, known.village_code, asked.place, her.name, kept.mark
  from unnest(${places}::text[]) asked (place)
  join lateral (${knownWomen(cell, sql`village_code >= asked.place and village_code < asked.place || ':'`)}) known
    on ${only ? sql`known.person_id = any(${only}::uuid[])` : sql`true`}
  join ${cellTable(cell, 'people')} her on her.id = known.person_id
    and her.account_id is null and her.erased_at is null and her.name is not null
  left join ${cellTable(cell, 'person_phones')} kept on kept.person_id = known.person_id
    and (kept.keep_until is null or kept.keep_until >= ${today}::date)`;

/** A phone is shared by mother and daughter; whoever bears one family name beside it is taken for one. */
const byPhone = sql`
  select one.person_id as one, other.person_id as other, one.place, 'phone' as ground from known one join known other
    on other.mark = one.mark and other.place = one.place and other.person_id > one.person_id
  where left(one.name, 1) = left(other.name, 1)`;

const byName = sql`
  select one.person_id as one, other.person_id as other, one.place, 'name' as ground from known one join known other
    on other.village_code = one.village_code and other.name = one.name and other.place = one.place
      and other.person_id > one.person_id
  where ${notToldApart(sql`one.mark`, sql`other.mark`)}`;

/**
 * Two and two of one place that may be one woman and of whom nobody said yet whether they are, by their ids. All who are known in the place
 * are read once, by the index of villages, and each looks for her likes in a hash of them: some tenths of a second for a town of thirty
 * thousand, where each against each would be a matter of hours. As the system.
 */
export async function listPairs(ctx: Place, asked: Asked): Promise<Pair[]> {
  const { db, cell } = ctx;
  const [one, other] = asked.after ?? [null, null];
  const { rows } = await sql<Pair>`
    with known as materialized (${eachKnown(cell, asked)})
    select pair.one, pair.other, pair.ground, pair.place from (${byPhone} union all ${byName}) pair
    where (${one}::uuid is null or (pair.one, pair.other) > (${one}::uuid, ${other}::uuid))
      and not exists (select from ${cellTable(cell, 'same_women')} said where said.undone_at is null
        and least(said.kept_person_id, said.other_person_id) = pair.one
        and greatest(said.kept_person_id, said.other_person_id) = pair.other)
    order by pair.one, pair.other limit ${asked.limit}`.execute(db);
  return rows;
}

/** When each of them was seen last, who was, by whoever kept touch with her. As the system. */
export async function listLastSeen(ctx: Place, personIds: readonly string[]): Promise<Map<string, string>> {
  const { db, cell } = ctx;
  const { rows } = await sql<{ id: string; on: string }>`
    select link.person_id as id, max(visit.visited_on)::text as on
    from ${cellTable(cell, 'links')} link join ${cellTable(cell, 'visits')} visit on visit.link_id = link.id
    where link.kind = 'woman' and link.person_id = any(${personIds}::uuid[]) and visit.taken_back_at is null
    group by link.person_id`.execute(db);
  return new Map(rows.map(({ id, on }) => [id, on]));
}

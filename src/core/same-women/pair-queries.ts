import { sql } from 'kysely';
import { knownWomen, notToldApart } from '../people/same/known-women.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import type { Ground } from './same-woman.ts';

type Sql = ReturnType<typeof sql>;
type Place = Pick<Ctx, 'db' | 'cell'>;

/** `knownAt`: since when both have been written down. */
export type Pair = { one: string; other: string; ground: Ground; place: string; knownAt: Date };

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
  select known.person_id, known.village_code, asked.place, her.name, her.joined_at, kept.mark
  from unnest(${places}::text[]) asked (place)
  join lateral (${knownWomen(cell, sql`village_code >= asked.place and village_code < asked.place || ':'`)}) known
    on ${only ? sql`known.person_id = any(${only}::uuid[])` : sql`true`}
  join ${cellTable(cell, 'people')} her on her.id = known.person_id
    and her.account_id is null and her.erased_at is null and her.name is not null
  left join ${cellTable(cell, 'person_phones')} kept on kept.person_id = known.person_id
    and (kept.keep_until is null or kept.keep_until >= ${today}::date)`;

type Alike = { columns: Sql; among: Sql; most: number };

/** What any two of a group are: alike in these columns. What more than so many have in common tells of none of them. */
const groupsBy = ({ columns, among, most }: Alike): Sql => sql`
  select place, array_agg(person_id) as ids, array_agg(mark) as marks, array_agg(joined_at) as since from known where ${among}
  group by place, ${columns} having count(*) between 2 and ${most}`;

const twosOf = (groups: Sql, { ground, where }: { ground: Ground; where: Sql }): Sql => sql`
  select one.id as one, other.id as other, place, ${ground} as ground, greatest(one.at, other.at) as known_at
  from (${groups}) alike, unnest(ids, marks, since) one (id, mark, at), unnest(ids, marks, since) other (id, mark, at)
  where one.id < other.id and ${where}`;

/** A phone is shared by mother and daughter; whoever bears one family name beside it may be one. An office's own is shared by hundreds. */
const byPhone = twosOf(
  groupsBy({ columns: sql`mark, left(name, 1)`, among: sql`mark is not null`, most: 8 }),
  { ground: 'phone', where: sql`true` },
);

const byName = twosOf(groupsBy({ columns: sql`village_code, name`, among: sql`true`, most: 20 }), {
  ground: 'name',
  where: notToldApart(sql`one.mark`, sql`other.mark`),
});

/**
 * Two and two of one place that may be one woman and of whom nobody said yet whether they are, by their ids. Whoever is known in the place is
 * read once, by the index of villages, and put into groups of those who are alike, which takes some tenths of a second for a town of thirty thousand.
 * A join of them with themselves takes a minute where PostgreSQL does not know how many they are, and it does not. As the system.
 */
export async function listPairs(ctx: Place, asked: Asked): Promise<Pair[]> {
  const { db, cell } = ctx;
  const [one, other] = asked.after ?? [null, null];
  const { rows } = await sql<Pair>`
    with known as materialized (${eachKnown(cell, asked)})
    select pair.one, pair.other, pair.ground, pair.place, pair.known_at as "knownAt" from (${byPhone} union all ${byName}) pair
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

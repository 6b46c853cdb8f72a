import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { merged, standsAsRows } from './merged-women.ts';

type Place = Pick<Ctx, 'db' | 'cell'>;

/** As whom somebody stands by now. As the system. */
export async function standsAs(ctx: Place, personId: string): Promise<string> {
  const asked = standsAsRows(ctx.cell, sql`${personId}::uuid`);
  const { rows } = await sql<{ id: string }>`select stands_as as id from (${asked}) one`.execute(ctx.db);
  return rows[0]?.id ?? personId;
}

/** `villageCode`: where her own link lay, or where she was to be asked. */
export type Merged = { personId: string; villageCode: string };

/** Everybody of whom an office said that she is this woman, also by way of another. As the system. */
export async function listMergedInto(ctx: Place, personId: string): Promise<Merged[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<Merged>`
    with recursive same (id) as (
      select other_person_id from ${merged(cell)} m where m.kept_person_id = ${personId}
      union all select m.other_person_id from same join ${merged(cell)} m on m.kept_person_id = same.id
    )
    select said.other_person_id as "personId", coalesce(link.village_code, asked.village_code) as "villageCode"
    from same join ${cellTable(cell, 'same_women')} said
      on said.other_person_id = same.id and said.answer = 'same' and said.undone_at is null
    left join ${cellTable(cell, 'links')} link on link.id = said.ended_link_id
    left join ${cellTable(cell, 'introductions')} asked on asked.id = said.ended_introduction_id
    order by 1`.execute(db);
  return rows;
}

export type PhoneOfOne = { personId: string; ownerId: string; phone: Buffer };

/** Every phone that is kept of these people, also of whoever is one of them; `ownerId`: for whom it is sealed. As the system. */
export async function listPhonesOfAll(ctx: Place, personIds: readonly string[]): Promise<PhoneOfOne[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<PhoneOfOne>`
    with recursive same (id, owner) as (
      select id, id from unnest(${personIds}::uuid[]) asked (id)
      union all select same.id, m.other_person_id from same join ${merged(cell)} m on m.kept_person_id = same.owner
    )
    select same.id as "personId", same.owner as "ownerId", kept.phone
    from same join ${cellTable(cell, 'person_phones')} kept on kept.person_id = same.owner`.execute(db);
  return rows;
}

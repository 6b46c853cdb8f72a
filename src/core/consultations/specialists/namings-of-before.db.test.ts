import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { up } from '../../../../db/migrations/cell/0050-one-naming-of-who-listens.ts';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom } from '../../../../tests/support/consultations/listening.ts';
import { aHome, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';

let town: Town;
let desk: Person;
beforeAll(async () => {
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

type Naming = { personId: string | null; title: string; placeId: string };

/** Which of these namings of before 0050, the first first, stand once it has run. */
async function standAfterwards(namings: readonly Naming[]): Promise<boolean[]> {
  const { schema } = town.cells[0];
  const ids: string[] = [];
  for (const [nth, { placeId }] of namings.entries())
    ids.push(await aListener(town, desk, { placeId, title: `甲${String(nth)}` }));
  ids.sort();
  const cell = town.owner.withSchema(schema);
  for (const index of ['specialists_once_a_person', 'specialists_once_a_room', 'consultations_standing'])
    await cell.schema.dropIndex(index).execute();
  await cell.schema.createIndex('specialists_by_person').on('specialists').column('person_id').execute();
  for (const [nth, { personId: person_id, title, placeId: place_id }] of namings.entries())
    await cell
      .updateTable('specialists')
      .set({ person_id, title, place_id })
      .where('id', '=', ids[nth] ?? '')
      .execute();
  await sql.raw(up(schema)).execute(town.owner);
  const rows = await cell.selectFrom('specialists').select(['id', 'ended_at']).execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.ended_at === null);
}

const aPlace = async () => aRoom(town, await aHome(town));

test('none that was named twice ends for the sake of one that ends itself', async () => {
  const [room, other] = [await aPlace(), await aPlace()];
  const { id: personId } = await aCaseworker(town, '一', 'counsellor');
  const { id: another } = await aCaseworker(town, '二', 'counsellor');
  const stand = await standAfterwards([
    { personId, title: '张老师', placeId: room },
    { personId, title: '王老师', placeId: other },
    { personId: null, title: '王老师', placeId: other },
    { personId: another, title: '张老师', placeId: room },
    { personId: null, title: '张老师', placeId: room },
  ]);
  expect(stand).toEqual([true, false, true, true, false]);
});

test('where the first in a room has no account, nobody called so stands beside her', async () => {
  const placeId = await aPlace();
  const { id: personId } = await aCaseworker(town, '三', 'counsellor');
  const title = '赵老师';
  const stand = await standAfterwards([
    { personId: null, title, placeId },
    { personId, title, placeId },
    { personId: null, title, placeId },
  ]);
  expect(stand).toEqual([true, false, false]);
});

import { expectSoundClaims } from '../support/claims/claim-book.ts';
import { openDoor, type Door } from './crowd.ts';
import type { House } from './house.ts';

/** Who comes to a house that has been opened: a host with her home, and many residents with tokens. */
export type Crowd = { door: Door; host: { token: string; homeId: string }; residents: string[] };

export async function openCrowd(house: House, count: number): Promise<Crowd> {
  await house.open();
  const door = openDoor(house.url);
  const [token = ''] = await house.token('host');
  const residents = await house.token('resident', '--count', String(count));
  const homeId = await house.look(async (db) => {
    const kept = db.selectFrom('homes').select('id').where('name', 'like', '%泉心泉意%');
    return (await kept.executeTakeFirstOrThrow()).id;
  });
  return { door, host: { token, homeId }, residents };
}

/** The claims on an activity's seats, found sound. */
export const bookOf = (house: House, activityId: string) =>
  house.look(async (db) => {
    const row = db.selectFrom('activities').select('thing_id').where('id', '=', activityId);
    return expectSoundClaims(db, (await row.executeTakeFirstOrThrow()).thing_id ?? '');
  });

import { openSlots } from '../../core/claims/slots/open-slots.ts';
import {
  insertHolder,
  insertSpecialist,
  markSpecialist,
} from '../../core/consultations/specialists/specialist-queries.ts';
import { multirangeOf } from '../../core/homes/hours.ts';
import { readDayHours } from '../../core/homes/hours/day-hours-text.ts';
import { weekOf } from '../../core/homes/hours/days-of-hours.ts';
import { thingOfRoom } from '../../core/rooms/thing-of-room.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

const lengths = { talk_minutes: 50, pause_minutes: 10 };

/** Invented people who listen: a surname and what she is, as everybody reads it. Nobody has booked with them. */
const listeners = [
  {
    home: '佳源都市妇女微家',
    kind: 'counselling',
    title: '张老师',
    speaks: '即墨话',
    days: [2, 4],
    at: '9:00-11:00',
  },
  { home: '泉心泉意·妇女微家', kind: 'legal', title: '李律师', speaks: null, days: [3], at: '14:00-17:00' },
  {
    home: '泉心泉意·妇女微家',
    kind: 'marriage',
    title: '王老师',
    speaks: '即墨话',
    days: [1, 5],
    at: '9:00-11:00',
  },
] as const;

type Listener = (typeof listeners)[number];

/** Her own words for a room are none of a demo's: the first of the home that is no room for mediation. */
const findRoom = (ctx: Ctx, home: string) =>
  ctx.db
    .selectFrom('places')
    .innerJoin('homes', 'homes.id', 'places.home_id')
    .select('places.id')
    .where('homes.name', '=', home)
    .where('homes.demonstration', '=', true)
    .where('places.name', 'not like', '%调解%')
    .orderBy('places.position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

async function seat(ctx: Ctx, { home, kind, title, speaks, days, at }: Listener, by: string): Promise<void> {
  const room = await findRoom(ctx, home);
  const { homeId } = await thingOfRoom(ctx, room.id);
  const time = { homeId, capacity: 1, longestMinutes: 180, setupMinutes: 0, bookable: null };
  const [id, holder_id, thing_id] = [ctx.newId(), ctx.newId(), await openSlots(ctx, time)];
  await insertHolder(ctx.db, { id: holder_id, name: title, joined_at: ctx.now });
  await insertSpecialist(ctx.db, {
    ...{ id, kind, title, speaks, place_id: room.id, person_id: null, holder_id, thing_id, ...lengths },
    ...{ named_at: ctx.now, named_by: by },
  });
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (days.some((one) => one === day) ? readDayHours(at) : []));
  await markSpecialist(ctx.db, id, { open_minutes: multirangeOf(weekOf(week.map((spans) => spans ?? []))) });
}

/** Hours of this week at two homes, named by the one who has the rights desk in the demo. */
export async function fillDemoHours(ctx: Ctx): Promise<void> {
  const desk = await ctx.db
    .selectFrom('appointments')
    .select('person_id')
    .where('role', '=', 'rights')
    .orderBy('id')
    .executeTakeFirst();
  if (!desk) return;
  for (const listener of listeners) await seat(ctx, listener, desk.person_id);
}

import { randomUUID } from 'node:crypto';
import { bookConsultation } from '../../../src/core/consultations/booking/book-consultation.ts';
import type { BookConsultation } from '../../../src/core/consultations/booking/consultation-wish.ts';
import type { NameSpecialist } from '../../../src/core/consultations/specialists/name-specialist.ts';
import { nameSpecialist } from '../../../src/core/consultations/specialists/name-specialist.ts';
import { keepConsultingHours } from '../../../src/core/consultations/specialists/keep-consulting-hours.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { asNobody, asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

/** A room of a home. */
export async function aRoom(town: Town, home: { id: string }, name = '知心屋'): Promise<string> {
  return inTransaction(asTheSystem(town), async (ctx) => {
    const id = ctx.newId();
    const place = { id, home_id: home.id, name, kind: 'room', position: 9 };
    await ctx.db.insertInto('places').values(place).execute();
    return id;
  });
}

/** Weekdays from nine to eleven and from two to four: fifty minutes each, ten between. */
const weekdays = '9:00-11:00 14:00-16:00';
const week = [weekdays, weekdays, weekdays, weekdays, weekdays, '', ''];

/** Somebody who listens, named by one of the desk. */
export async function aListener(
  town: Town,
  desk: Person,
  wish: Partial<NameSpecialist> & { placeId: string },
): Promise<string> {
  const id = await nameSpecialist(desk.ctx(), { kind: 'counselling', title: '张老师', ...wish });
  const hours = { specialistId: id, open: week, talkMinutes: 50, pauseMinutes: 10 };
  await keepConsultingHours(desk.ctx(), hours);
  return id;
}

export const bookedBy = (
  town: Town,
  wish: BookConsultation,
  key: string = randomUUID(),
): Promise<{ code: string }> => bookConsultation(asNobody(town), wish, { key });

import { changeConsultingDay } from '../../../src/core/consultations/specialists/change-consulting-day.ts';
import type { Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aListener, aRoom, bookedBy } from './listening.ts';

/** A row in every table of hours: one booked with all that can be said, and called off by a changed day. */
export async function livelyHours(
  town: Town,
  { desk, home }: { desk: Person; home: { id: string } },
): Promise<void> {
  const specialistId = await aListener(town, desk, { placeId: await aRoom(town, home), speaks: '即墨话' });
  const said = { reason: '睡不着，\n"心里堵"', name: '小"梅"', isFirst: true, openedBy: '石榴' };
  const safeContact = { way: 'sms', number: '13800001111' } as const;
  const reached = { safeContact, notThese: ['严秀英'] };
  await bookedBy(town, { specialistId, startsAt: '2026-12-21T09:00:00+08:00', ...said, ...reached });
  await bookedBy(town, { specialistId, startsAt: '2026-12-22T09:00:00+08:00', ...said, ...reached });
  await changeConsultingDay(desk.ctx(), { specialistId, day: '2026-12-22', open: '' });
}

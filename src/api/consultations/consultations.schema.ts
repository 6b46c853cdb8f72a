import { z } from 'zod';
import type { FreeTimes } from '../../core/consultations/booking/list-free-times.ts';
import { consultationKinds, endings } from '../../core/consultations/consultation.ts';
import type { ConsultationTold } from '../../core/consultations/returning/look-up-consultation.ts';
import type { ConsultationItem } from '../../core/consultations/running/list-consultations.ts';
import type { SpecialistKept } from '../../core/consultations/specialists/list-specialists.ts';
import { dayHoursText } from '../../core/homes/hours/day-hours-text.ts';
import type { RoomTime } from '../../core/rooms/room.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant, wholeNumber } from '../query.ts';

const kind = z.enum(consultationKinds).describe('心理咨询, 法律帮助, 婚姻辅导');

export const TimesAsked = z.strictObject({
  homeId: z.string().max(40).optional(),
  kind: kind.optional(),
  days: wholeNumber.optional().describe('from today on, at most 28'),
});

const Listening = z.object({
  ...{ id: z.uuid(), kind, title: z.string(), speaks: z.string().nullable() },
  ...{ homeId: z.uuid(), homeName: z.string(), talkMinutes: z.int() },
});

export const Times = z.object({
  items: z.array(Listening.extend({ times: z.array(instant).describe('when each free talk begins') })),
});

export const presentTimes = (items: FreeTimes[]): z.infer<typeof Times> => ({
  items: items.map(({ times, ...one }) => ({ ...one, times: times.map(isoWithOffset) })),
});

export const BookedCode = z.object({
  code: z.string().describe('the only way back; it is shown once and kept by nobody here'),
});

export const Shown = z.strictObject({
  code: z.string().max(100),
  word: z.string().max(100).optional().describe('her own, where she chose one'),
});

export const Told = z.object({
  status: z.enum(['booked', 'over', 'given-up', 'called-off']),
  appointed: z
    .object({
      ...{ kind, title: z.string(), speaks: z.string().nullable(), homeId: z.uuid(), homeName: z.string() },
      ...{ placeName: z.string(), address: z.string().nullable(), startsAt: instant, endsAt: instant },
    })
    .nullable()
    .describe('null where she chose a word and it was not said'),
});

export const presentTold = ({ status, appointed }: ConsultationTold): z.infer<typeof Told> => ({
  status,
  appointed: appointed && {
    ...appointed,
    ...{ startsAt: isoWithOffset(appointed.startsAt), endsAt: isoWithOffset(appointed.endsAt) },
  },
});

export const ListAsked = z.strictObject({
  from: z.string().max(20).optional().describe('the first day; today if none is named'),
  days: wholeNumber.optional().describe('7 if none is named, at most 31'),
});

const Item = z.object({
  ...{ id: z.uuid(), specialistId: z.uuid(), kind, title: z.string(), homeName: z.string() },
  ...{ placeName: z.string(), startsAt: instant, endsAt: instant, ending: z.enum(endings).nullable() },
  ...{ isFirst: z.boolean().nullable(), isOfACase: z.boolean() },
  ...{ reason: z.string().nullable(), name: z.string().nullable() },
  contact: z.object({
    ...{ way: z.string().nullable(), when: z.string().nullable(), number: z.string().nullable() },
  }),
});
export const Items = z.object({ items: z.array(Item) });

export const presentItems = (items: ConsultationItem[]): z.infer<typeof Items> => ({
  items: items.map((one) => ({
    ...one,
    ...{ startsAt: isoWithOffset(one.startsAt), endsAt: isoWithOffset(one.endsAt) },
  })),
});

export const Outcome = z.strictObject({ outcome: z.enum(['took-place', 'missed', 'called-off']) });
export const Done = z.object({ id: z.uuid() });

const Kept = Listening.extend({
  ...{ placeName: z.string(), pauseMinutes: z.int(), keepsHerself: z.boolean() },
  week: z.array(z.string()).describe('Monday first, as people write it: `9:00-11:00 14:00-16:00`'),
});
export const AllKept = z.object({ items: z.array(Kept) });

export const presentKept = (items: SpecialistKept[]): z.infer<typeof AllKept> => ({
  items: items.map(({ week, ...one }) => ({ ...one, week: week.map(dayHoursText) })),
});

export const DayAsked = z.strictObject({ day: z.string().max(20).optional() });
export const RoomTimes = z.object({
  items: z.array(z.object({ placeId: z.uuid(), name: z.string(), from: instant, until: instant })),
});

export const presentRoomTimes = (items: RoomTime[]): z.infer<typeof RoomTimes> => ({
  items: items.map(({ from, until, ...room }) => ({
    ...room,
    ...{ from: isoWithOffset(from), until: isoWithOffset(until) },
  })),
});

const day = z.string().describe('2026-12-20');

export const AllAid = z.object({
  items: z.array(
    z.object({
      ...{ id: z.uuid(), words: z.string(), receivedOn: day, decidedOn: day.nullable() },
      ...{ granted: z.boolean().nullable(), lawyerOn: day.nullable() },
    }),
  ),
});

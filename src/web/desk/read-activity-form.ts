import { audiences } from '../../core/activities/activity.ts';
import type { Sentences } from '../../locales/zh-Hans/tree.ts';
import { numberOf, textOf } from '../page-request.ts';
import { typedSpan } from '../view/forms/typed-time.ts';

/** What every form about an activity says of it, but for its times. */
export const readWords = (form: FormData) => ({
  title: textOf(form, 'title'),
  summary: textOf(form, 'summary'),
  bring: textOf(form, 'bring').trim() || null,
  forWhom: audiences.filter((audience) => form.has(`forWhom-${audience}`)),
  placeId: textOf(form, 'placeId') || null,
});

export const readCapacity = (form: FormData) =>
  textOf(form, 'capacity').trim() === '' ? null : numberOf(form, 'capacity');

export const readTimes = (form: FormData) =>
  typedSpan({ day: textOf(form, 'day'), from: textOf(form, 'from'), to: textOf(form, 'to') });

/** A draft may leave its day open; then it has no times at all. */
export const readDraftTimes = (form: FormData) =>
  textOf(form, 'day') === '' ? { startsAt: null, endsAt: null } : readTimes(form);

export const fieldNames = ({ desk, life }: Sentences) => ({
  homeId: { field: 'homeId', label: desk.home },
  title: { field: 'title', label: desk.title },
  summary: { field: 'summary', label: desk.summary },
  bring: { field: 'bring', label: desk.bring },
  forWhom: { field: 'forWhom', label: life.forWhom },
  day: { field: 'day', label: desk.day },
  from: { field: 'from', label: desk.from },
  to: { field: 'to', label: desk.to },
  startsAt: { field: 'from', label: desk.from },
  endsAt: { field: 'to', label: desk.to },
  placeId: { field: 'placeId', label: desk.place },
  askBeforeTwin: { field: 'twin', label: desk.twin },
  capacity: { field: 'capacity', label: desk.capacity },
});

import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { icalendarOf, type CalendarEvent } from './icalendar.ts';

const dumplings: CalendarEvent = {
  uid: '019a8f2e-7c1a-7001-8abc-0123456789ad',
  sequence: 2,
  saidAt: new Date('2026-12-20T02:00:00Z'),
  startsAt: new Date('2026-12-21T06:00:00Z'),
  endsAt: new Date('2026-12-21T08:00:00Z'),
  title: '包饺子，给独居老人送去；带围裙, 面和好了\\',
  place: '佳源都市妇女微家 · 活动室',
  text: '头一行\n第二行; 说明, 很长'.repeat(9),
  url: 'https://weijia.example/activities/019a8f2e-7c1a-7001-8abc-0123456789ad',
  cancelled: false,
};

/** As another program reads it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const vevent = calendar.getFirstSubcomponent('vevent');
  if (!vevent) throw new Error('no event was read');
  const event = new ICAL.Event(vevent);
  return {
    ...{ uid: event.uid, sequence: event.sequence, title: event.summary, place: event.location },
    ...{ startsAt: event.startDate.toJSDate(), endsAt: event.endDate.toJSDate() },
    text: event.description ?? '',
    status: String(vevent.getFirstPropertyValue('status')),
    saidAt: String(vevent.getFirstPropertyValue('dtstamp')),
  };
}

test('another program reads the event back as it was written', () => {
  const { saidAt: _saidAt, url: _url, cancelled: _cancelled, ...said } = dumplings;
  expect(readBack(icalendarOf(dumplings))).toEqual({
    ...said,
    status: 'CONFIRMED',
    saidAt: '2026-12-20T02:00:00Z',
  });
  expect(readBack(icalendarOf({ ...dumplings, cancelled: true })).status).toBe('CANCELLED');
});

test('no line is longer than 75 octets, each ends with CR LF, and no character is cut in two', () => {
  const text = icalendarOf(dumplings);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = text.split('\r\n').slice(0, -1);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => /[\r\n]|\uFFFD/.test(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(20);
});

const written = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .filter((text) => text.trim() !== '');

test('whatever is written comes back, word for word', () => {
  fc.assert(
    fc.property(written, fc.array(written, { minLength: 1, maxLength: 4 }), (title, lines) => {
      const text = lines.join('\n');
      const back = readBack(icalendarOf({ ...dumplings, title, text }));
      expect(back).toMatchObject({ title, text });
    }),
  );
});

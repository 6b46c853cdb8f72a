/** One event of a calendar that other software reads. */
export type CalendarEvent = {
  /** Stays the same through every change. */
  uid: string;
  sequence: number;
  saidAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  text: string;
  url: string;
  cancelled: boolean;
};

const octetsOfALine = 75;
const encoder = new TextEncoder();

/** RFC 5545 §3.3.11. Control characters but the line feed are no text of a calendar. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n');

/** RFC 5545 §3.1: no line is longer than 75 octets; a character is never cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let part = '';
  let room = octetsOfALine;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (octets > room) {
      lines.push(part);
      part = ' ';
      room = octetsOfALine - 1;
    }
    part += letter;
    room -= octets;
  }
  return [...lines, part].join('\r\n');
}

/** An instant in UTC: every calendar shows it on the clock of its own place. */
const utc = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** A calendar with one event, as RFC 5545 has it. */
export function icalendarOf(event: CalendarEvent): string {
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Weijia//Weijia//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ],
    ...['BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${utc(event.saidAt)}`, `SEQUENCE:${event.sequence}`],
    ...[`LAST-MODIFIED:${utc(event.saidAt)}`, `DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(event.endsAt)}`],
    ...[`SUMMARY:${escaped(event.title)}`, `LOCATION:${escaped(event.place)}`],
    ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
    ...[`URL:${event.url}`, `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`],
    ...['END:VEVENT', 'END:VCALENDAR'],
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSpans, type Span } from '../hours.ts';
import { dayHoursText, readDayHours } from './day-hours-text.ts';

const spans = fc
  .array(fc.tuple(fc.nat(1439), fc.integer({ min: 1, max: 600 })), { maxLength: 4 })
  .map((list): Span[] => mergeSpans(list.map(([from, long]) => ({ from, to: from + long }))))
  .filter((list) => list.every(({ from, to }) => from < 1440 && to - from < 1440));

test('hours that are shown are read back the same', () => {
  fc.assert(
    fc.property(spans, (list) => {
      expect(readDayHours(dayHoursText(list))).toEqual(list);
    }),
  );
});

test.for([
  ['9:00-11:30 14:00-17:30', '9:00-11:30 14:00-17:30'],
  ['9：00－11：30，14点到17点30', '9:00-11:30 14:00-17:30'],
  ['9-12', '9:00-12:00'],
  ['09.00 ~ 11.30；14时至18时', '9:00-11:30 14:00-18:00'],
  ['22:00-2:00', '22:00-2:00'],
  ['0:00-24:00', '0:00-24:00'],
  ['全天', '0:00-24:00'],
  ['24小时', '0:00-24:00'],
  ['上午9点-下午5点', '9:00-17:00'],
  ['上午9点到11点半，下午2点到5点', '9:00-11:30 14:00-17:00'],
  ['下午1点半到晚上8点', '13:30-20:00'],
  ['中午11:30-下午2:00', '11:30-14:00'],
  ['中午12点-1点半', '12:00-13:30'],
  ['晚上8点-2点', '20:00-2:00'],
  ['上午9点-17点', '9:00-17:00'],
  ['10:00-凌晨1:00', '10:00-次日1:00'],
  ['   ', ''],
] as const)('%s is read as %s', ([typed, said]) => {
  expect(dayHoursText(readDayHours(typed) ?? [{ from: 0, to: 1 }])).toBe(said);
});

test.for([
  '早上',
  '9:00',
  '9点到5点',
  '9:00-5:00',
  '25:00-26:00',
  '9:70-10:00',
  '9:00-11:00 10:00-12:00',
  '9:00-11:00-12:00',
])('%s cannot be read', (typed) => {
  expect(readDayHours(typed)).toBeUndefined();
});

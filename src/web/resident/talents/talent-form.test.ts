import { expect, test } from 'vitest';
import { contactIn } from './talent-form.ts';

/** What she sends; a box that is not ticked is not there. */
function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const number = '13800001111';

test('texts are chosen by her tick alone, and lead nowhere without a number', () => {
  expect(contactIn(form({ number, texts: 'yes' }))).toEqual({ number, way: 'sms' });
  expect(contactIn(form({ number }))).toEqual({ number });
  expect(contactIn(form({ texts: 'yes' }))).toEqual({});
});

test('who wanted no texts any more takes the tick out', () => {
  expect(contactIn(form({ number }), { number, way: 'sms' })).toEqual({ number });
});

test('who said that she is never to be texted is so still, whatever else she changes, until she ticks it herself', () => {
  const before = { number, way: 'phone', neverSms: true } as const;
  expect(contactIn(form({ number, when: '周三' }), before)).toEqual({ ...before, when: '周三' });
  expect(contactIn(form({ number, texts: 'yes' }), before)).toEqual({ number, way: 'sms' });
});

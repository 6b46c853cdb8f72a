import { expect, test } from 'vitest';
import { whyFound } from './why-found.ts';

const home = { id: 'h1', name: '泉心泉意妇女微家', offers: ['量血压', '理发'], tagline: null };
const activity = (title: string, homeId = 'h1') => ({
  ...{
    id: title,
    homeId,
    homeName: '',
    title,
    placeName: null,
    capacity: 20,
    taken: 0,
    waiting: 0,
    closedAt: null,
  },
  ...{ startsAt: new Date('2026-12-21T09:00:00+08:00'), endsAt: new Date('2026-12-21T11:00:00+08:00') },
  state: 'open' as const,
});

test('a home says which of its activities was meant, else what it offers, and nothing where its name says it', () => {
  const [soon, elsewhere] = [activity('免费量血压'), activity('量血压', 'h2')];
  expect(whyFound('血压', [elsewhere, soon])(home)).toEqual({ activity: soon });
  expect(whyFound('血壓', [])(home)).toEqual({ offer: '量血压' });
  expect(whyFound('泉心', [activity('泉心茶会')])(home)).toBeNull();
  expect(whyFound('柳腔', [soon])(home)).toBeNull();
  expect(whyFound('，', [soon])(home)).toBeNull();
  // Another word for the same wish, and a sentence around it.
  expect(whyFound('看病', [])(home)).toEqual({ offer: '量血压' });
  expect(whyFound('附近哪里有血压量', [])(home)).toEqual({ offer: '量血压' });
});

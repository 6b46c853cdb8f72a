import { expect, test } from 'vitest';
import type { Entry } from '../../../public/away/outbox.js';
import {
  isWalk,
  lastPlace,
  metSince,
  parted,
  walkThrough,
  withoutLapsedPhones,
  type Listed,
} from '../../../public/away/today.js';

const today = '2026-12-20';
const one = (personId: string, more: Partial<Listed> = {}): Listed => ({
  ...{ personId, name: personId, village: '泉东新村', dueOn: '2027-01-01', nextOn: null, kind: 'woman' },
  ...{ spot: null, phone: null, phoneUntil: null, ...more },
});
const ids = (list: Listed[]) => list.map(({ personId }) => personId);
const none = { today, way: [], met: [] };
const at = (lat: number) => ({ spot: { lat, lng: 120 } });

test('whoever is over time or was to be seen by now waits today, the others later, each as the list had them', () => {
  const list = [
    one('late', { dueOn: '2026-12-19' }),
    one('last day', { dueOn: today }),
    one('planned', { nextOn: today }),
    one('forgotten', { nextOn: '2026-12-01' }),
    one('tomorrow', { nextOn: '2026-12-21' }),
  ];
  const { due, later } = parted(list, none);
  expect([ids(due), ids(later)]).toEqual([
    ['late', 'planned', 'forgotten'],
    ['last day', 'tomorrow'],
  ]);
});

test('a list that was taken along by an older page is shown as it is', () => {
  const { nextOn: _next, spot: _spot, phone: _phone, phoneUntil: _until, ...old } = one('old');
  expect(ids(parted([old], none).later)).toEqual(['old']);
  expect(withoutLapsedPhones([old], today)).toEqual([old]);
});

test('they stand in the order of the walk from where she is; whose village lies nowhere stands behind', () => {
  const due = [one('far', at(36.9)), one('nowhere'), one('near', at(36.1)), one('middle', at(36.5))];
  expect([isWalk(due), isWalk(due.slice(0, 2))]).toEqual([true, false]);
  const way = walkThrough(due, { lat: 36, lng: 120 });
  expect(way).toEqual(['near', 'middle', 'far']);
  expect(walkThrough(due)).toEqual(['far', 'middle', 'near']);
  const waiting = due.map((link) => ({ ...link, nextOn: today }));
  expect(ids(parted(waiting, { ...none, way }).due)).toEqual(['near', 'middle', 'far', 'nowhere']);
});

test('a phone is not shown after its last day, and one that ends with the link is', () => {
  const list = [
    one('past', { phone: '1', phoneUntil: '2026-12-19' }),
    one('today', { phone: '2', phoneUntil: today }),
    one('always', { phone: '3' }),
  ];
  expect(withoutLapsedPhones(list, today).map(({ phone }) => phone)).toEqual([null, '2', '3']);
});

const noted = (personId: string, more: Partial<Entry> = {}): Entry => ({
  ...{ clientId: personId, number: 1, personId, name: personId, channel: 'at-home', note: '', clockOff: 0 },
  ...{ at: `${today}T02:00:00Z`, state: 'kept', ...more },
});

test('whom she has seen today is not walked to again, also before any of it is sent, and she is told so', () => {
  const list = ['one', 'two', 'three', 'four'].map((id, nth) => one(id, { nextOn: today, ...at(36 + nth) }));
  const met = metSince([
    noted('two'),
    noted('three', { state: 'refused' }),
    noted('four', { state: 'sent' }),
  ]);
  const { due, seen, later } = parted(list, { today, way: ['three', 'two', 'one', 'four'], met });
  expect([ids(due), later]).toEqual([['three', 'one', 'four'], []]);
  expect(seen.map(({ personId, seenOn }) => [personId, seenOn])).toEqual([['two', today]]);
});

test('after days without a network nobody is walked to whom she has seen since she was due; an older visit changes nothing', () => {
  const list = [one('late', { dueOn: '2026-12-15' }), one('planned', { nextOn: '2026-12-19' })];
  const seenOn = (day: string) => {
    const met = metSince(list.map(({ personId }) => noted(personId, { at: `${day}T04:00:00Z` })));
    return ids(parted(list, { today, way: [], met }).seen);
  };
  expect([seenOn('2026-12-19'), seenOn('2026-12-16'), seenOn('2026-12-15')]).toEqual([
    ['late', 'planned'],
    ['late'],
    [],
  ]);
});

test('the walk goes on from where she went last; a call from elsewhere does not say where she is', () => {
  const list = [one('first', at(36.1)), one('last', at(36.9)), one('rung', at(30)), one('nowhere')];
  const met = metSince([
    noted('rung', { channel: 'phone', at: `${today}T05:00:00Z` }),
    noted('last', { at: `${today}T04:00:00Z` }),
    noted('nowhere', { at: `${today}T04:30:00Z` }),
    noted('first', { at: `${today}T03:00:00Z` }),
  ]);
  expect(lastPlace(list, { today, met })).toEqual(at(36.9).spot);
  expect(lastPlace(list, { today: '2026-12-21', met })).toBeUndefined();
  const rest = [one('far', at(36.2)), one('near', at(36.8))];
  expect(walkThrough(rest, lastPlace(list, { today, met }))).toEqual(['near', 'far']);
});

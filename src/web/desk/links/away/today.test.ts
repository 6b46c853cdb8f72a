import { expect, test } from 'vitest';
import { isWalk, parted, walkThrough, withoutLapsedPhones, type Listed } from '../../../public/away/today.js';

const today = '2026-12-20';
const one = (personId: string, more: Partial<Listed> = {}): Listed => ({
  ...{ personId, name: personId, village: '泉东新村', dueOn: '2027-01-01', nextOn: null, kind: 'woman' },
  ...{ spot: null, phone: null, phoneUntil: null, ...more },
});
const ids = (list: Listed[]) => list.map(({ personId }) => personId);
const at = (lat: number) => ({ spot: { lat, lng: 120 } });

test('whoever is over time or was to be seen by now waits today, the others later, each as the list had them', () => {
  const list = [
    one('late', { dueOn: '2026-12-19' }),
    one('last day', { dueOn: today }),
    one('planned', { nextOn: today }),
    one('forgotten', { nextOn: '2026-12-01' }),
    one('tomorrow', { nextOn: '2026-12-21' }),
  ];
  const { due, later } = parted(list, { today, way: [] });
  expect([ids(due), ids(later)]).toEqual([
    ['late', 'planned', 'forgotten'],
    ['last day', 'tomorrow'],
  ]);
});

test('a list that was taken along by an older page is shown as it is', () => {
  const { nextOn: _next, spot: _spot, phone: _phone, phoneUntil: _until, ...old } = one('old');
  expect(ids(parted([old], { today, way: [] }).later)).toEqual(['old']);
  expect(withoutLapsedPhones([old], today)).toEqual([old]);
});

test('they stand in the order of the walk from where she is; whose village lies nowhere stands behind', () => {
  const due = [one('far', at(36.9)), one('nowhere'), one('near', at(36.1)), one('middle', at(36.5))];
  expect([isWalk(due), isWalk(due.slice(0, 2))]).toEqual([true, false]);
  const way = walkThrough(due, { lat: 36, lng: 120 });
  expect(way).toEqual(['near', 'middle', 'far']);
  expect(walkThrough(due)).toEqual(['far', 'middle', 'near']);
  const waiting = due.map((link) => ({ ...link, nextOn: today }));
  expect(ids(parted(waiting, { today, way }).due)).toEqual(['near', 'middle', 'far', 'nowhere']);
});

test('a phone is not shown after its last day, and one that ends with the link is', () => {
  const list = [
    one('past', { phone: '1', phoneUntil: '2026-12-19' }),
    one('today', { phone: '2', phoneUntil: today }),
    one('always', { phone: '3' }),
  ];
  expect(withoutLapsedPhones(list, today).map(({ phone }) => phone)).toEqual([null, '2', '3']);
});

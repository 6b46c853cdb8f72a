import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFigures, plus, type Figures } from '../reach/reach.ts';
import { addDays } from '../shared/dates.ts';
import { changesOfLink } from './changes-of-link.ts';
import { differenceOf } from './difference.ts';
import { linkKinds, type LinkHistory } from './link.ts';

const first = '2026-01-01';
const villages = ['370215002008', '370215004210', '370215004001'] as const;
const daysLooked = Array.from({ length: 70 }, (_, nth) => addDays(first, nth));

const day = (most: number) => fc.nat(most).map((nth) => addDays(first, nth));

const histories: fc.Arbitrary<LinkHistory> = fc
  .record({
    kind: fc.constantFrom(...linkKinds),
    joined: fc.nat(20),
    stays: fc.option(fc.nat(40), { nil: null }),
    grace: fc.integer({ min: 1, max: 20 }),
    moves: fc.uniqueArray(fc.nat(40), { maxLength: 3 }),
    visits: fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }),
  })
  .map(({ kind, joined, stays, grace, moves, visits }) => {
    const joinedOn = addDays(first, joined);
    const last = new Map(visits.map(([after, days]) => [addDays(joinedOn, after), days]));
    return {
      ...{ kind, joinedOn, leftOn: stays === null ? null : addDays(joinedOn, stays) },
      firstDueOn: addDays(joinedOn, grace),
      villages: [0, ...[...moves].sort((a, b) => a - b)].map((after, nth) => ({
        code: villages[nth % villages.length] ?? villages[0],
        from: addDays(joinedOn, after),
      })),
      visits: [...last].map(([on, days]) => ({ on, dueOn: addDays(on, days) })),
    };
  });

/** What a link counts on one day, told without any difference between days. */
function countedOn(link: LinkHistory, on: string): Map<string, Figures> {
  const stands = link.joinedOn <= on && (link.leftOn === null || on < link.leftOn);
  if (!stands) return new Map();
  const code = link.villages.findLast(({ from }) => from <= on)?.code ?? '';
  const seen = link.visits.filter((visit) => visit.on <= on).sort((a, b) => (a.on < b.on ? -1 : 1));
  const hasLapsed = (seen.at(-1)?.dueOn ?? link.firstDueOn) < on;
  const ofWoman = { links: 1, lapsed: Number(hasLapsed) };
  return new Map([
    [code, plus(noFigures, link.kind === 'woman' ? ofWoman : { inTouch: Number(!hasLapsed) })],
  ]);
}

const summedUp = (link: LinkHistory, on: string, code: string) =>
  changesOfLink(link)
    .filter((change) => change.divisionCode === code && change.day <= on)
    .reduce<Figures>((sum, change) => plus(sum, change), noFigures);

test('on every day and in every village the changes add up to what the link counts there', () => {
  fc.assert(
    fc.property(histories, (link) => {
      for (const on of daysLooked)
        for (const code of villages)
          expect(summedUp(link, on, code)).toEqual(countedOn(link, on).get(code) ?? noFigures);
    }),
  );
});

test('what a deed changes is what was before it taken back and what is after it told', () => {
  fc.assert(
    fc.property(histories, day(60), (link, on) => {
      const after = {
        ...link,
        visits: [...link.visits.filter((visit) => visit.on !== on), { on, dueOn: addDays(on, 9) }],
      };
      const sum = (code: string) =>
        [...changesOfLink(link), ...differenceOf(link, after)]
          .filter(({ divisionCode }) => divisionCode === code)
          .reduce<Figures>((sum, change) => plus(sum, change), noFigures);
      for (const code of villages) expect(sum(code)).toEqual(summedUp(after, '2100-01-01', code));
    }),
  );
});

test('a village is out of touch while nobody has spoken with its chair for longer than the days, and in touch again with the next call', () => {
  const call = { on: '2026-02-10', dueOn: '2026-03-13' };
  const changes = changesOfLink({
    ...{ kind: 'chair', joinedOn: '2026-01-01', leftOn: null, firstDueOn: '2026-02-01' },
    ...{ villages: [{ code: villages[0], from: '2026-01-01' }], visits: [call] },
  });
  expect(changes.map(({ day: on, inTouch }) => [on, inTouch])).toEqual([
    ['2026-01-01', 1],
    ['2026-02-02', -1],
    ['2026-02-10', 1],
    ['2026-03-14', -1],
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGrid, villageOf } from '../../households/household.ts';
import { gridsOf, servedAfter, type Areas } from './grids-of.ts';

const [into, one, other] = ['370215004001', '370215004002', '370215004003'] as const;
const areas = (more: Partial<Areas>): Areas => ({ into, counted: [], served: [], used: [], ...more });

test('a village that was counted whole becomes a grid, a grid another grid, and grids of the one village stay', () => {
  const counted = [`${into}001`, one, `${other}001`, `${other}002`];
  const grids = gridsOf(areas({ counted, used: [`${into}001`, `${into}003`] }));
  expect([...(grids ?? [])]).toEqual([
    [one, `${into}002`],
    [`${other}001`, `${into}004`],
    [`${other}002`, `${into}005`],
  ]);
});

test('a home that served a village by its whole serves all its grids and no other, and the one village is counted by grids too', () => {
  const counted = [into, `${one}001`, `${one}002`, other];
  const of = areas({ counted, served: [one, into] });
  const grids = gridsOf(of) ?? new Map<string, string>();
  expect(servedAfter(one, grids, of)).toEqual([`${into}002`, `${into}003`]);
  expect(servedAfter(into, grids, of)).toEqual([`${into}001`]);
});

test('where nothing of the others was counted or served, the one village stays as it is', () => {
  const of = areas({ counted: [into], served: [into] });
  expect(gridsOf(of)).toEqual(new Map());
  expect(servedAfter(into, new Map(), of)).toEqual([into]);
});

test('more grids than a village can have are too many', () => {
  const counted = Array.from({ length: 999 }, (_, nth) => `${one}${String(nth + 1).padStart(3, '0')}`);
  expect(gridsOf(areas({ counted }))?.size).toBe(999);
  expect(gridsOf(areas({ counted: [...counted, other] }))).toBeUndefined();
});

const area = fc
  .constantFrom(into, one, other)
  .chain((village) =>
    fc
      .option(fc.integer({ min: 1, max: 4 }), { nil: null })
      .map((nth) => (nth === null ? village : `${village}00${nth}`)),
  );

/** A village is counted whole or by its grids, never both. */
const countable = (codes: string[]) =>
  [...new Set(codes)].filter(
    (code) => isGrid(code) || !codes.some((each) => isGrid(each) && villageOf(each) === code),
  );

test('whatever was counted and served, no two come to lie in one grid, and what is served afterwards is what was served', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), fc.array(area, { maxLength: 5 }), (some, served) => {
      const counted = countable(some);
      const of = areas({ counted, served, used: [...counted, ...served] });
      const grids = gridsOf(of) ?? new Map<string, string>();
      const at = (code: string) => grids.get(code) ?? code;
      expect(new Set(counted.map(at)).size).toBe(counted.length);
      const isServed = (code: string) => served.includes(code) || served.includes(villageOf(code));
      const after = served.flatMap((code) => servedAfter(code, grids, of));
      const servedNow = counted.filter(
        (code) => after.includes(at(code)) || after.includes(villageOf(at(code))),
      );
      expect(servedNow).toEqual(counted.filter(isServed));
    }),
  );
});

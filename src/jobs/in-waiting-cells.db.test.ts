import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '../../tests/support/open-town.ts';
import { inWaitingCells } from './in-waiting-cells.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const other = { number: 9, schema: 'd370299', divisionCode: '370299' };

async function servedWhere(find: () => Promise<readonly { number: number }[]>) {
  const served: number[] = [];
  const failures: unknown[] = [];
  const world = { ...town, cells: [town.cells[0], other] as const };
  const work = ({ cell }: { cell: { number: number } }) => Promise.resolve(void served.push(cell.number));
  const named = async () => {
    const numbers = (await find()).map(({ number }) => number);
    return world.cells.filter(({ number }) => numbers.includes(number));
  };
  await inWaitingCells(
    { ...world, cells: [...world.cells] },
    { find: named, work },
    {
      onFailure: (failure) => failures.push(failure),
    },
  );
  return { served, failures };
}

test('only the cells in which something waits are served', async () => {
  expect(await servedWhere(() => Promise.resolve([other]))).toEqual({ served: [9], failures: [] });
});

test('where the look at all of them fails each is served by itself, and it is told', async () => {
  const trouble = new Error('one cell is in trouble');
  const found = await servedWhere(() => Promise.reject(trouble));
  expect(found).toEqual({ served: [town.cells[0].number, 9], failures: [trouble] });
});

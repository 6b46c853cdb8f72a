import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOfficer, type Person } from '../../../tests/support/factories.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { neighbourCell } from '../../../tests/support/lively-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { openCell } from '../../platform/db/migrate.ts';
import { resetSecondStep } from './reset-second-step.ts';

let town: Town;
let next: Town;
beforeAll(async () => {
  town = await openTown();
  await openCell(town.owner, neighbourCell);
  const cells: Town['cells'] = [neighbourCell];
  next = { ...town, cells };
});
afterAll(() => town.close());

const accountIn = (person: Person) => {
  const { actor } = person.ctx();
  return actor.kind === 'person' ? actor.accountId : '';
};

/** Each account with who she is in each district. */
const known =
  (...people: readonly Person[][]) =>
  (accountId: string) =>
    Promise.resolve(
      (people.find(([first]) => first && accountIn(first) === accountId) ?? []).map((one) => one.ctx()),
    );

const district = { role: 'district', divisionCode: '370215' } as const;
const townOffice = { role: 'town', divisionCode: '370215002' } as const;

test('whoever also has an office in another district is not reset by somebody who stands above one of them alone', async () => {
  const [wang, li] = [await anOfficer(town, '王科长', district), await anOfficer(town, '李主席', townOffice)];
  const liThere = await anOfficer(next, '李主席', { role: 'district', divisionCode: '370214' });
  const cellsOf = known([wang], [li, liThere]);
  const reset = () => resetSecondStep(wang.ctx(), { personId: li.id }, { cellsOf });
  expect(await codeOf(reset())).toBe('colleague-also-elsewhere');
  const wangThere = await anOfficer(next, '王科长', { role: 'district', divisionCode: '370214' });
  const both = { cellsOf: known([wang, wangThere], [li, liThere]) };
  // Beside her there, not above her.
  expect(await codeOf(resetSecondStep(wang.ctx(), { personId: li.id }, both))).toBe(
    'colleague-also-elsewhere',
  );
});

test('whoever stands above each of her offices, in both districts, resets her', async () => {
  const [wang, li] = [await anOfficer(town, '王科长', district), await anOfficer(town, '李主席', townOffice)];
  const wangThere = await anOfficer(next, '王科长', { role: 'district', divisionCode: '370214' });
  const liThere = await anOfficer(next, '李主席', { role: 'town', divisionCode: '370214001' });
  const cellsOf = known([wang, wangThere], [li, liThere]);
  const done = await resetSecondStep(wang.ctx(), { personId: li.id }, { cellsOf });
  expect(done).toEqual({ accountId: accountIn(li) });
});

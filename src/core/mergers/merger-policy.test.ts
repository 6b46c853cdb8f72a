import { expect, test } from 'vitest';
import { mayMerge } from './merger-policy.ts';

const inTown = { division_code: '370215004210' };
const inTheSame = { division_code: '370215004001' };
const inAnother = { division_code: '370215002008' };

test("a town's office makes one of two homes of its town, the district's of any two", () => {
  const town = { divisions: ['370215004'] };
  expect(mayMerge(town, { from: inTown, into: inTheSame })).toBe(true);
  expect(mayMerge(town, { from: inTown, into: inAnother })).toBe(false);
  expect(mayMerge(town, { from: inAnother, into: inTown })).toBe(false);
  expect(mayMerge({ divisions: ['370215'] }, { from: inTown, into: inAnother })).toBe(true);
  expect(mayMerge({ divisions: [] }, { from: inTown, into: inTheSame })).toBe(false);
});

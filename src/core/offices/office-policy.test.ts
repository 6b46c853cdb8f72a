import { expect, test } from 'vitest';
import { mayResetSecondStep } from './office-policy.ts';

const of = (...codes: string[]) => ({ offices: codes.map((divisionCode) => ({ divisionCode })) });

test('the district helps a town of its own, and nobody else does', () => {
  expect(mayResetSecondStep(of('370215'), of('370215002'))).toBe(true);
  expect(mayResetSecondStep(of('370214'), of('370215002'))).toBe(false);
  expect(mayResetSecondStep(of('370215003'), of('370215002'))).toBe(false);
  expect(mayResetSecondStep(of(), of('370215002'))).toBe(false);
});

test('colleagues of one office do not take the second step from each other, however its code is filled up', () => {
  expect(mayResetSecondStep(of('370215'), of('370215'))).toBe(false);
  expect(mayResetSecondStep(of('370215'), of('370215000000'))).toBe(false);
  expect(mayResetSecondStep(of('370215002'), of('370215'))).toBe(false);
});

test('who works in a higher office as well is helped from above that one', () => {
  expect(mayResetSecondStep(of('370215'), of('370215002', '370215'))).toBe(false);
  expect(mayResetSecondStep(of('3702'), of('370215002', '370215'))).toBe(true);
});

test('who works in no office has nothing to be reset', () => {
  expect(mayResetSecondStep(of('370215'), of())).toBe(false);
});

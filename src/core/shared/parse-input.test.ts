import { expect, test } from 'vitest';
import { z } from 'zod';
import { isCoreError, type FieldFault } from './errors.ts';
import { parseInput } from './parse-input.ts';
import { line } from './text.ts';

const Party = z.strictObject({
  title: z.string().min(2),
  at: z.iso.datetime({ error: 'instant-shape' }),
  party: z.array(z.strictObject({ kind: z.enum(['woman', 'child']) })).optional(),
});
const whole = { title: '包饺子', at: '2026-12-20T02:00:00Z' };

function faultsOf(input: unknown): readonly FieldFault[] {
  try {
    parseInput(Party, input);
    return [];
  } catch (error) {
    if (!isCoreError(error)) throw error;
    expect([error.kind, error.code]).toEqual(['invalid', 'invalid']);
    return error.faults;
  }
}

test('what fits its schema comes back as the schema has it', () => {
  expect(parseInput(z.string().trim(), ' 王大姐 ')).toBe('王大姐');
});

test('each fault names its field by its path, and by the code of the rule where it has one', () => {
  expect(faultsOf({ ...whole, at: 'now', party: [{ kind: 'woman' }, { kind: 'cat' }] })).toEqual([
    { path: 'at', code: 'instant-shape' },
    { path: 'party.1.kind', code: 'invalid-value' },
  ]);
});

test('what is missing is required, what is of another type is of an invalid one', () => {
  expect(faultsOf({})).toEqual([
    { path: 'title', code: 'required' },
    { path: 'at', code: 'required' },
  ]);
  expect(faultsOf({ ...whole, title: null })).toEqual([{ path: 'title', code: 'invalid-type' }]);
  expect(faultsOf(undefined)).toEqual([{ path: '', code: 'required' }]);
  expect(faultsOf({ ...whole, title: '包' })).toEqual([{ path: 'title', code: 'too-small' }]);
});

test('a number that is no number is a fault of its own, and a limit is told with its fault', () => {
  const Size = z.strictObject({ people: z.number().int().min(1).max(6), name: line(1, 3) });
  const faults = (input: unknown) => {
    try {
      return [parseInput(Size, input)];
    } catch (error) {
      return isCoreError(error) ? error.faults : [];
    }
  };
  expect(faults({ people: Number.NaN, name: '王' })).toEqual([{ path: 'people', code: 'whole-number' }]);
  expect(faults({ people: 7, name: '王大姐姐' })).toEqual([
    { path: 'people', code: 'too-big', limit: 6 },
    { path: 'name', code: 'too-long', limit: 3 },
  ]);
  expect(faults({ people: 0, name: '王' })).toEqual([{ path: 'people', code: 'too-small', limit: 1 }]);
});

test('each unknown field is named by itself, also what every object has', () => {
  const faults = faultsOf({ ...whole, party: [{ kind: 'woman', age: 7 }], id: 1, constructor: 2 });
  expect(faults).toEqual(
    ['party.0.age', 'id', 'constructor'].map((path) => ({ path, code: 'unrecognized-keys' })),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cursorAfter, pageOf, readCursor } from './cursor.ts';
import { isCoreError } from './errors.ts';

const NumberAndText = z.tuple([z.number(), z.string()]);

const faultOf = (read: () => unknown): string => {
  try {
    read();
    return 'it was read';
  } catch (error) {
    return isCoreError(error) ? `${error.faults[0]?.path}: ${error.faults[0]?.code}` : String(error);
  }
};

test('a cursor brings back its key to the last bit, and needs no escaping in an address', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0));
  fc.assert(
    fc.property(
      finite,
      fc.string({ unit: fc.constantFrom('a', '微', '𠮷', '"', '\\', '\n', '\u0000') }),
      (number, text) => {
        const cursor = cursorAfter([number, text]);
        expect(cursor).toMatch(/^[\w-]*$/);
        expect(readCursor(cursor, NumberAndText)).toEqual([number, text]);
      },
    ),
  );
});

test('whatever else is sent as a cursor is a fault of the input, never of ours', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .jsonValue()
          .filter((value) => !NumberAndText.safeParse(value).success)
          .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
      ),
      (text) => {
        expect(faultOf(() => readCursor(text, NumberAndText))).toBe('cursor: cursor-unreadable');
      },
    ),
  );
});

test('pages put together are the whole list, and only the last has no cursor', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { maxLength: 30 }),
      fc.integer({ min: 1, max: 7 }),
      (list, limit) => {
        const rows = list.sort((a, b) => a - b);
        const seen: number[] = [];
        let cursor: string | null = null;
        do {
          const after: number = cursor === null ? -1 : readCursor(cursor, z.tuple([z.number()]))[0];
          const asked = rows.filter((row) => row > after).slice(0, limit + 1);
          const page: { items: number[]; nextCursor: string | null } = pageOf(asked, limit, {
            present: (row) => row,
            keyOf: (row) => [row],
          });
          seen.push(...page.items);
          expect(page.items.length).toBeLessThanOrEqual(limit);
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(seen).toEqual(rows);
      },
    ),
  );
});

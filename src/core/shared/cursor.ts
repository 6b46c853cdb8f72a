import { invalid } from './errors.ts';

type Key = string | number;

/** Where a page ended: the sort key of its last row, opaque to the caller. */
export const cursorAfter = (key: readonly Key[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key inside a cursor, checked against the types it must have; anything else is the caller's fault. */
export function readCursor(cursor: string, shape: readonly ('string' | 'number')[]): Key[] {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    key = undefined;
  }
  const fits =
    Array.isArray(key) && key.length === shape.length && key.every((part, i) => typeof part === shape[i]);
  if (!fits) throw invalid([{ path: 'cursor', code: 'cursor-unreadable' }]);
  return key;
}

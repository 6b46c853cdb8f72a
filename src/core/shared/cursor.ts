import { z } from 'zod';
import { invalid } from './errors.ts';

const Key = z.array(z.union([z.string(), z.number()]));
type Key = z.infer<typeof Key>;

/** An instant inside a key, as long as `Date` can hold it. */
export const Millisecond = z.number().int().min(0).max(8.64e15);

/** Where a page ended: the sort key of its last row, opaque to the caller. */
export const cursorAfter = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** The key inside a cursor, if its parts pass `check`; anything else is the caller's fault. */
export function readCursor<S extends z.ZodType>(cursor: string, shape: S): z.output<S> {
  const key = shape.safeParse(decode(cursor));
  if (!key.success) throw invalid([{ path: 'cursor', code: 'cursor-unreadable' }]);
  return key.data;
}

/** A page of `limit` items from rows of which one more was asked for. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  { present, keyOf }: { present: (row: Row) => T; keyOf: (row: Row) => Key },
): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last !== undefined ? cursorAfter(keyOf(last)) : null,
  };
}

import { isCoreError, notFound } from '../errors.ts';

/** By these a cell says that it knows no such code. What else is not found, is not found behind a right one. */
const wrongCodes = ['consultation', 'question', 'request', 'side', 'suggestion', 'talent', 'touch'].map(
  (noun) => `${noun}-not-found`,
);

/**
 * Codes carry no cell: each is asked in turn. A wrong one is wrong in all of them, and that is all that is said of it; where the
 * code is right, the cell's answer stands.
 */
export async function inSomeCell<Cell, T>(
  cells: readonly Cell[],
  ask: (cell: Cell) => Promise<T>,
): Promise<T> {
  let wrong: unknown = notFound();
  for (const cell of cells) {
    try {
      return await ask(cell);
    } catch (error) {
      if (!isCoreError(error) || !wrongCodes.includes(error.code)) throw error;
      wrong = error;
    }
  }
  throw wrong;
}

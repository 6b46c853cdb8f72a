import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { judgeRows } from './judging/judge-rows.ts';
import type { TableLine } from './roster.ts';
import { deleteRoster, markRoster } from './roster-queries.ts';
import { openStore, rowsFrom, type Reading } from './store-rows.ts';

type Lines = {
  lines: AsyncIterable<TableLine>;
  answer: AnswerKey | undefined;
  /** Told after each piece how many lines were read so far. */
  onProgress?: (lines: number) => void;
};

/** Reads all lines of a roster that was begun; what could not be read to its end leaves nothing. Invalid `roster-empty`. */
export async function readToItsEnd(
  ctx: PersonCtx,
  reading: Reading,
  { lines, onProgress, answer }: Lines,
): Promise<void> {
  const { store, settled } = openStore(ctx, reading);
  try {
    let rows = 0;
    for await (const piece of rowsFrom(lines, reading)) {
      rows += piece.rows.length;
      await store(piece.rows);
      onProgress?.(piece.lastLine);
    }
    await settled();
    if (rows === 0) throw invalid([{ path: 'file', code: 'roster-empty' }]);
    const { rosterId, kind } = reading;
    await inTransaction(ctx, async (ctx) => {
      await asSystem(ctx, async (ctx) => {
        await judgeRows(ctx, rosterId, { kind });
        await markRoster(ctx.db, rosterId, { state: 'read', rows });
      });
      await recordDeed(ctx, { verb: 'read-roster', subjectId: rosterId, answer });
    });
  } catch (error) {
    await settled().catch(() => undefined);
    await inTransaction({ ...ctx, actor: { kind: 'system' } }, ({ db }) =>
      deleteRoster(db, reading.rosterId),
    );
    throw error;
  }
}

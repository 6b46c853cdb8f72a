import type { Ctx } from '../../../src/core/shared/ctx.ts';
import { codeOf } from '../code-of.ts';
import { lockAwaited } from '../lock-awaited.ts';
import type { Town } from '../open-town.ts';
import { recording } from '../statements/asked-by.ts';

type Held = { table: 'links' | 'executives'; ids: readonly string[] };
type Attempt = { ctx: Ctx; work: (ctx: Ctx) => Promise<unknown> };

/** How something ended, and in how many attempts: of two that wait for each other PostgreSQL undoes one, which goes again. */
async function tried({ ctx, work }: Attempt) {
  const asked: string[] = [];
  const ended = await codeOf(work({ ...ctx, db: recording(ctx.db, asked) }));
  return { ended, attempts: asked.filter((one) => one === asked[0]).length };
}

/** All begin while somebody has these rows; the one that is named first asks for them first. */
export async function whileHeld<T>(
  town: Town,
  { table, ids }: Held,
  attempts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const all: Promise<T>[] = [];
  await town.owner.transaction().execute(async (held) => {
    const rows = held.withSchema('d370215').selectFrom(table).select('id').where('id', 'in', ids);
    await rows.forUpdate().execute();
    for (const attempt of attempts) {
      all.push(attempt());
      await lockAwaited(town, all.length);
    }
  });
  return Promise.all(all);
}

/** The same, and in how many attempts each ended. */
export const atOnce = (town: Town, held: Held, attempts: readonly Attempt[]) =>
  whileHeld(
    town,
    held,
    attempts.map((attempt) => () => tried(attempt)),
  );

/** Each ended so at its first attempt: none was undone for another's sake. */
export const atFirst = (...ends: readonly string[]) => ends.map((ended) => ({ ended, attempts: 1 }));

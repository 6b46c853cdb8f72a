import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { SealBroken } from '../../shared/vault.ts';
import type { ConsultationRow } from '../consultation-queries.ts';
import { listSoonByWish } from './fallen-queries.ts';
import { namedIn, wallOff, type Named } from './keep-out-named.ts';
import { openAgainAt } from './open-again-at.ts';
import { markOpened, markUnopened, type Unopened } from './unopened-queries.ts';

const soonMs = 3 * 24 * 3_600_000;

type Soon = ConsultationRow & Unopened;

/** What does not open waits for its next time. The desk is told once, and of one for all: where a key is lost they are many. */
const putOff = async (system: Ctx, rows: readonly Soon[]): Promise<void> =>
  inTransaction(system, async (ctx) => {
    const first: Soon[] = [];
    for (const row of rows) {
      const since = row.unopened_since ?? ctx.now;
      const again = openAgainAt(since, ctx.now);
      if (await markUnopened(ctx.db, row.id, { since, again })) first.push(row);
    }
    if (!first[0]) return;
    const { id: subjectId, home_id: homeId } = first[0];
    const letters = [{ topic: 'contact-unopened' as const, subjectId }];
    await recordDeed(ctx, { verb: 'tell-of-unopened', subjectId, homeId, letters });
  });

type Opened = { named: Named[]; again: string[]; unopened: Soon[]; failures: unknown[] };

/** Each by itself: one that does not open keeps nobody else's waiting. */
async function openAll(system: Ctx, rows: readonly Soon[]): Promise<Opened> {
  const opened: Opened = { named: [], again: [], unopened: [], failures: [] };
  for (const row of rows) {
    try {
      opened.named.push(await namedIn(system, row));
      if (row.unopened_since) opened.again.push(row.id);
    } catch (error) {
      opened.failures.push(error);
      if (error instanceof SealBroken) opened.unopened.push(row);
    }
  }
  return opened;
}

/**
 * Whoever was seated, or took a name, after a booking that names her is kept out of it from three days before. A contact that does not
 * open keeps nobody else's waiting; it is tried again ever more rarely. As the system; what failed.
 */
export async function keepOutSoon(system: Ctx, limit: number): Promise<unknown[]> {
  const until = new Date(system.now.getTime() + soonMs);
  const soon = await inTransaction(system, (ctx) => listSoonByWish(ctx, { until, limit }));
  const { named, again, unopened, failures } = await openAll(system, soon);
  const works = [
    () => wallOff(system, named),
    async () => unopened.length > 0 && putOff(system, unopened),
    async () => again.length > 0 && inTransaction(system, ({ db }) => markOpened(db, again)),
  ];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  return failures;
}

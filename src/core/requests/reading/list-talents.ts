import { z } from 'zod';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, Page } from '../../shared/ctx.ts';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { openSealed, type SealedContact } from '../contact/sealed-contact.ts';
import { listTalentsAt } from '../queue/queue-queries.ts';
import { dutiesOf } from '../reader-of.ts';
import { findSealed } from '../request-queries.ts';
import { noteReading } from './note-reading.ts';

const Id = z.string().refine(isId);

export const ListTalents = z.strictObject({
  homeId: z.string(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(20).default(20),
});
export type ListTalents = z.input<typeof ListTalents>;

/** What somebody can do and how she is called on, as she told it. */
export type Talent = { id: string; words: string | null; contact: SealedContact; offeredAt: Date };

/** What people have told a home that they can do, for who keeps it, to call on; each reading is written down. Forbidden to others. */
export async function listTalents(ctx: Ctx, input: ListTalents): Promise<Page<Talent>> {
  const { homeId, cursor, limit } = parseInput(ListTalents, input);
  const [after] = cursor === undefined ? [] : readCursor(cursor, z.tuple([Id]));
  const { items, nextCursor } = await inTransaction(personOnly(ctx), async (ctx) => {
    const { homes } = await dutiesOf(ctx);
    if (!homes.some(({ id }) => id === homeId)) throw await forbiddenTo(ctx);
    const rows = await listTalentsAt(ctx.db, homeId, { after, limit: limit + 1 });
    const page = pageOf(rows, limit, { present: (row) => row, keyOf: ({ id }) => [id] });
    const items = [];
    for (const row of page.items) {
      await noteReading(ctx, row);
      items.push({ row, sealed: await findSealed(ctx.db, row.id) });
    }
    return { ...page, items };
  });
  const opened: Talent[] = [];
  for (const { row, sealed } of items) {
    const told = await openSealed(ctx, row.id, sealed ?? { words: null, contact: null });
    opened.push({ id: row.id, offeredAt: row.submitted_at, ...told });
  }
  return { items: opened, nextCursor };
}

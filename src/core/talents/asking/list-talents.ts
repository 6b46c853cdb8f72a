import { z } from 'zod';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { openSealed } from '../../requests/contact/sealed-contact.ts';
import { noteReading } from '../../requests/reading/note-reading.ts';
import { dutiesOf } from '../../requests/reader-of.ts';
import { findSealed } from '../../requests/request-queries.ts';
import type { Ctx, Page } from '../../shared/ctx.ts';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listAsksOf } from '../ask-queries.ts';
import { askStateOf, talentKindsIn, talentStateOf, type AskState } from '../talent.ts';
import { findTalent, listTalentsAt } from '../talent-queries.ts';
import type { Talent } from './show-talent.ts';

const Id = z.string().refine(isId);

export const ListTalents = z.strictObject({
  homeId: z.string(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(20).default(20),
});
export type ListTalents = z.input<typeof ListTalents>;

/** `asked`: how the last thing stands for which she was asked; null where there was none. */
export type TalentItem = Talent & { asked: AskState | null };

/** What people have told a home that they can do, for who keeps it, to call on; each reading is written down. Forbidden to others. */
export async function listTalents(ctx: Ctx, input: ListTalents): Promise<Page<TalentItem>> {
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
      const [sealed, talent] = [await findSealed(ctx.db, row.id), await findTalent(ctx.db, row.id)];
      items.push({ row, sealed, talent, asks: await listAsksOf(ctx.db, row.id, 1) });
    }
    return { ...page, items };
  });
  const opened: TalentItem[] = [];
  for (const { row, sealed, talent, asks } of items) {
    const told = await openSealed(ctx, row.id, sealed ?? { words: null, contact: null });
    const state = talentStateOf({ ...row, resting_since: talent?.resting_since ?? null });
    const kinds = talentKindsIn(talent?.kinds ?? null);
    const asked = asks[0] ? askStateOf(asks[0]) : null;
    opened.push({ id: row.id, offeredAt: row.submitted_at, ...told, state, kinds, asked });
  }
  return { items: opened, nextCursor };
}

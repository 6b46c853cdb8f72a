import { z } from 'zod';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, Page, PersonCtx } from '../../shared/ctx.ts';
import { Millisecond, pageOf, readCursor } from '../../shared/cursor.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { dutiesOf, type Duties } from '../reader-of.ts';
import type { RequestRow } from '../request-queries.ts';
import { presentItems, type RequestItem } from './present-item.ts';
import { listClosed, listOpen } from './queue-queries.ts';

const Id = z.string().refine(isId);
const OpenCursor = z.tuple([Millisecond.or(z.literal('none')), Id]);
const DoneCursor = z.tuple([Millisecond, Id]);

export const ListRequests = z.strictObject({
  which: z.enum(['open', 'mine', 'done']).default('open'),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type ListRequests = z.input<typeof ListRequests>;
type Wish = z.output<typeof ListRequests>;

/** Forbidden for whoever has neither a seat at the district nor a home. */
async function workersOnly(ctx: PersonCtx): Promise<Duties> {
  const duties = await dutiesOf(ctx);
  const { isOfTheDesk, isProfessional, homes } = duties;
  if (!isOfTheDesk && !isProfessional && homes.length === 0)
    throw await forbiddenTo(ctx, 'requests-not-yours');
  return duties;
}

const asItself = { present: (row: RequestRow): RequestRow => row };

async function pageOfOpen(ctx: PersonCtx, duties: Duties, { which, cursor, limit }: Wish) {
  const [actBy, id] = cursor === undefined ? [] : readCursor(cursor, OpenCursor);
  const after =
    id === undefined ? undefined : { id, actBy: typeof actBy === 'number' ? new Date(actBy) : null };
  const rows = await listOpen(ctx.db, duties, { after, mine: which === 'mine', limit: limit + 1 });
  return pageOf(rows, limit, { ...asItself, keyOf: ({ act_by, id }) => [act_by?.getTime() ?? 'none', id] });
}

async function pageOfDone(ctx: PersonCtx, duties: Duties, { cursor, limit }: Wish) {
  const last = cursor === undefined ? undefined : readCursor(cursor, DoneCursor);
  const before = last && { closedAt: new Date(last[0]), id: last[1] };
  const rows = await listClosed(ctx.db, duties, { before, limit: limit + 1 });
  return pageOf(rows, limit, { ...asItself, keyOf: ({ closed_at, id }) => [closed_at?.getTime() ?? 0, id] });
}

/** The queue of the desk and of who keeps a home: what is due first stands first, without words. Forbidden to others. */
export async function listRequests(ctx: Ctx, input: ListRequests = {}): Promise<Page<RequestItem>> {
  const wish = parseInput(ListRequests, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const duties = await workersOnly(ctx);
    const { items, nextCursor } = await (wish.which === 'done' ? pageOfDone : pageOfOpen)(ctx, duties, wish);
    return { items: await presentItems(ctx, items), nextCursor };
  });
}

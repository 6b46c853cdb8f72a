import { z } from 'zod';
import { showMyOutreach, type MyOutreach } from '../links/show-my-outreach.ts';
import { listKeptPhones, type KeptPhone } from '../people/phones/list-phones.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { logVisits, type LoggedOrRefused } from '../visits/log-visits.ts';
import { takeBackVisit } from '../visits/take-back-visit.ts';
import { findVisitOfDevice } from '../visits/visit-queries.ts';
import { thrownAway } from './pocket.ts';
import {
  countReceipts,
  keepReceipts,
  listBeside,
  lockPocket,
  markOutcome,
  markSeen,
  type Beside,
} from './pocket-queries.ts';

const Kept = z.looseObject({
  clientId: z.uuid({ error: 'id-shape' }),
  /** The phone's own, from one on; a visit that is mended keeps its. */
  number: z.number().int().min(1).max(1_000_000_000),
  /** By how many seconds the phone's clock was ahead when it was last compared with ours. */
  clockOff: z.number().int().min(-2_000_000_000).max(2_000_000_000),
  /** She threw it away: its number is not missing. */
  thrown: z.boolean().default(false),
});

export const EmptyPocket = z.strictObject({
  pocketId: z.string().max(60),
  /** The highest number that the phone has given. */
  made: z.number().int().min(0).max(1_000_000_000),
  /** Of how many the phone has our receipt. */
  knew: z.number().int().min(0).max(1_000_000_000),
  visits: z.array(Kept).max(50),
});
export type EmptyPocket = z.input<typeof EmptyPocket>;
type Wish = z.output<typeof EmptyPocket>;

type Item = LoggedOrRefused & { beside: Omit<Beside, 'clientId'>[] };

/** What the phone carries of one of hers: also how she is rung where no page can be asked. */
export type Carried = MyOutreach['links'][number] & { kept: KeptPhone | null };

export type Emptied =
  | { status: 'unknown' }
  | { status: 'gone'; why: string }
  | {
      status: 'here';
      now: Date;
      /** We are older than what the phone remembers of us: it sends all again that it still holds. */
      older: boolean;
      /** How many receipts it has now. */
      received: number;
      items: Item[];
      list: Carried[];
    };

function dayIn(visitedAt: unknown): string | null {
  const at = new Date(typeof visitedAt === 'string' ? visitedAt : Number.NaN);
  const year = at.getUTCFullYear();
  return year > 2000 && year < 2100 ? dayOf(at) : null;
}

/** That they came is written before they are judged, so that nothing that was logged is ever called missing. */
async function receive(ctx: PersonCtx, { pocketId, made, knew, visits }: Wish) {
  const pocket = isId(pocketId) ? await lockPocket(ctx, pocketId) : undefined;
  if (!pocket) return { status: 'unknown' as const };
  if (pocket.gone) return { status: 'gone' as const, why: pocket.gone };
  const older = (await countReceipts(ctx.db, pocketId)) < knew;
  await markSeen(ctx.db, pocketId, { made, at: ctx.now });
  const receipts = visits.map(({ clientId, number, clockOff, thrown, ...visit }) => ({
    ...{ pocket_id: pocketId, client_id: clientId, number, clock_off: clockOff, came_at: ctx.now },
    ...{ visited_on: dayIn(visit['visitedAt']), outcome: thrown ? thrownAway : null },
  }));
  if (receipts.length > 0) await keepReceipts(ctx.db, receipts);
  return { status: 'here' as const, older };
}

async function judge(ctx: PersonCtx, visits: Wish['visits']): Promise<LoggedOrRefused[]> {
  const standing = visits.filter(({ thrown }) => !thrown);
  if (standing.length === 0) return [];
  return logVisits(ctx, {
    visits: standing.map(({ number: _number, clockOff: _off, thrown: _thrown, ...visit }) => visit),
  });
}

/** Thrown away while it was on its way here: it is taken back. */
async function throwAway(ctx: PersonCtx, visits: Wish['visits']): Promise<void> {
  for (const { clientId } of visits.filter(({ thrown }) => thrown)) {
    const visit = await inTransaction(ctx, ({ db, actor }) =>
      findVisitOfDevice(db, actor.personId, clientId),
    );
    if (visit) await takeBackVisit(ctx, { visitId: visit.id });
  }
}

async function listToCarry(ctx: PersonCtx): Promise<Carried[]> {
  const { links } = await showMyOutreach(ctx);
  const ids = links.map(({ personId }) => personId);
  const phones = await listKeptPhones(ctx, ids);
  return links.map((link) => ({ ...link, kept: phones.get(link.personId) ?? null }));
}

/**
 * What a phone kept without a network, each visit for itself, and the newest list for it to carry. Sent again, nothing is doubled.
 * Where the pocket has ended the phone is told, and puts away what it holds. SignedOut; Invalid where it is no list.
 */
export async function emptyPocket(ctx: Ctx, input: EmptyPocket): Promise<Emptied> {
  const wish = parseInput(EmptyPocket, input);
  const [person, { pocketId }] = [personOnly(ctx), wish];
  const head = await inTransaction(person, (ctx) => receive(ctx, wish));
  if (head.status !== 'here') return head;
  const judged = await judge(person, wish.visits);
  await throwAway(person, wish.visits);
  const { beside, received } = await inTransaction(person, async (ctx) => {
    for (const { clientId, status, code } of judged)
      if (status === 'refused') await markOutcome(ctx.db, { pocketId, clientId, outcome: code });
    const clientIds = judged.flatMap(({ clientId, status }) => (status === 'logged' ? [clientId] : []));
    const beside = await listBeside(ctx, { pocketId, clientIds });
    return { beside, received: await countReceipts(ctx.db, pocketId) };
  });
  const besideOf = (id: string) =>
    beside.flatMap(({ clientId, ...other }) => (clientId === id ? [other] : []));
  return {
    ...{ ...head, now: ctx.now, received, list: await listToCarry(person) },
    items: judged.map((item) => ({ ...item, beside: besideOf(item.clientId) })),
  };
}

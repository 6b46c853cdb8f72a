import { listDistrictClocks } from '../../district-clocks/district-clock-queries.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { findOpenHome } from '../../homes/home-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { asSystem } from '../../shared/transaction.ts';
import { addEvent } from '../event-queries.ts';
import { isKeptFromHomes, levelAsked, receiversOf, type Channel, type Level } from '../request.ts';
import { insertRequest, type NewRequest } from '../request-queries.ts';
import { receiptHashOf } from '../returning/receipt-hash-of.ts';
import { runClock } from '../running/run-clock.ts';
import { leaveAReader } from './leave-a-reader.ts';
import type { Wish } from './request-wish.ts';
import type { sealRequest } from './seal-request.ts';
import { countKeepersOf, insertWalls, listKeepersWithASeat, listReaders } from './wall-queries.ts';
import { namesTyped, whoIsMeant } from './who-is-meant.ts';

/** Who took it down, and whether she is its first receiver. */
type TakenDown = { by: string; channel: Exclude<Channel, 'online'>; triage?: Level; owns: boolean };

export type Placing = {
  id: string;
  code: string;
  wish: Wish;
  sealed: Awaited<ReturnType<typeof sealRequest>>;
  /** Whose it is, where that may be known. */
  personId: string | null;
  /** Where she lives, if she has said so; it is looked at and not kept. */
  villageCode: string | null;
  takenDown?: TakenDown;
};

type Home = { id: string; isKept: boolean } | null;

/** Those of who could ever read it whom she named. */
async function namedOf(ctx: Ctx, { notThese = [] }: Wish): Promise<string[]> {
  const typed = namesTyped(notThese);
  return typed.length === 0 ? [] : whoIsMeant(typed, await listReaders(ctx.db)).map(({ id }) => id);
}

/**
 * The home that it names; whoever she named keeps it for nobody. One that is not there any more keeps nobody from asking for help: the
 * desk has it then.
 */
async function homeOf(ctx: Ctx, { homeId, door }: Wish, named: readonly string[]): Promise<Home> {
  if (homeId === undefined) return null;
  const home = isId(homeId) ? await findOpenHome(ctx.db, homeId) : undefined;
  if (home) return { id: home.id, isKept: (await countKeepersOf(ctx.db, home.id, named)) > 0 };
  if (door === 'help') return null;
  throw notFound('home-not-found');
}

/** Before whom a wall stands from the first moment. RuleBroken `nobody-left-to-read`. */
async function wallsFor(
  ctx: Ctx,
  { wish, villageCode }: Placing,
  { named, told }: { named: readonly string[]; told: string | null },
): Promise<string[]> {
  const deskAlone = isKeptFromHomes(wish) && told === null;
  const at = { homeId: isId(wish.homeId ?? '') ? (wish.homeId ?? null) : null, villageCode };
  const near = deskAlone ? await listKeepersWithASeat(ctx.db, at) : [];
  const walled = [...new Set([...named, ...near.map(({ id }) => id)])];
  if (named.length > 0) await leaveAReader(ctx, { walled, homeId: told });
  return walled;
}

async function rowOf(
  ctx: Ctx,
  placing: Placing,
  to: { homeId: string | null; atDesk: boolean },
): Promise<NewRequest> {
  const { id, code, wish, sealed, personId, takenDown } = placing;
  const { by = null, channel = 'online', triage, owns = false } = takenDown ?? {};
  const running = to.atDesk
    ? runClock(triage ?? levelAsked(wish), ctx.now, await listDistrictClocks(ctx.db))
    : { clock: null, due_at: null };
  return {
    ...{ id, ...sealed, receipt_hash: receiptHashOf(code) },
    ...{ door: wish.door, channel, for_whom: wish.forWhom, home_id: to.homeId },
    ...{ person_id: personId, taken_down_by: by, submitted_at: ctx.now },
    ...{ at_desk_at: to.atDesk ? ctx.now : null, ...running },
    ...{ triage: triage ?? null, triaged_at: triage ? ctx.now : null, triaged_by: triage ? by : null },
    ...{ owner_id: owns ? by : null, taken_at: owns ? ctx.now : null },
  };
}

/**
 * Writes a request down with its walls, its clock and the letter that tells its receivers, inside a verb's transaction and
 * as whoever may be known to have done it. False where the same stands there already.
 */
export async function placeRequest(ctx: Ctx, placing: Placing): Promise<boolean> {
  const { id, wish, personId, takenDown } = placing;
  const written = await asSystem(ctx, async (system) => {
    const named = await namedOf(system, wish);
    const to = receiversOf(wish, await homeOf(system, wish, named));
    const receivers = takenDown?.owns === true ? { ...to, atDesk: true } : to;
    const walled = await wallsFor(system, placing, { named, told: to.homeId });
    // Who listened and is named herself has heard it, and owns nothing of it: another must come.
    const owns = takenDown?.owns === true && !walled.includes(takenDown.by);
    const row = await rowOf(
      system,
      { ...placing, ...(takenDown && { takenDown: { ...takenDown, owns } }) },
      receivers,
    );
    if (!(await insertRequest(system.db, row))) return undefined;
    await insertWalls(system.db, id, walled);
    const by = takenDown ? ctx : system;
    await addEvent(
      { ...system, actor: by.actor },
      {
        requestId: id,
        kind: takenDown ? 'taken-down' : 'submitted',
        ...(row.clock && { detail: row.clock }),
      },
    );
    return receivers;
  });
  if (!written) return false;
  const deed = {
    ...{ verb: takenDown ? 'take-down-request' : 'submit-request', subjectId: id },
    ...(written.homeId !== null && { homeId: written.homeId }),
    ...(personId !== null && { personId }),
    letters: [{ topic: 'request-came' as const, subjectId: id }],
  };
  // Whoever leaves no name acts as nobody, and nobody writes letters.
  await (ctx.actor.kind === 'anonymous'
    ? asSystem(ctx, (ctx) => recordDeed(ctx, deed))
    : recordDeed(ctx, deed));
  return true;
}

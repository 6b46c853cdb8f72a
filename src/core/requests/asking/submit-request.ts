import { findPerson, lockAuthor } from '../../people/person-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf, startOfDay } from '../../shared/dates.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { isFloodToTell, isTooMuchNameless, isTooMuchOfHers } from '../../shared/nameless/flood.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { isKeptFromHomes } from '../request.ts';
import { countSentSince, findRequestOfReceipt } from '../request-queries.ts';
import { receiptHashOf } from '../returning/receipt-hash-of.ts';
import { wordGiven } from '../returning/word-given.ts';
import { placeRequest } from './place-request.ts';
import { receiptOf } from './receipt-of.ts';
import { SubmitRequest, type Receipt } from './request-wish.ts';
import { sealRequest } from './seal-request.ts';

export type Sending = {
  key?: string | undefined;
  /** Which form without a name this is from its address today. */
  turn?: number;
  /** Told how many have come without a name today, once that is a flood. */
  onFlood?: (sent: number) => void;
  /** What another noun writes beside it in the same transaction, as the system. */
  beside?: (ctx: Ctx, request: { id: string; homeId: string | null }) => Promise<unknown>;
};

/** Help is never too much: where a flood comes, the operator hears of it, and every call for help is let through. */
async function isTooMuch(
  ctx: Ctx,
  { personId, isHelp }: { personId: string | null; isHelp: boolean },
  { turn = 1, onFlood }: Sending,
): Promise<boolean> {
  const sent = await countSentSince(ctx.db, personId, startOfDay(dayOf(ctx.now)));
  if (personId === null && isFloodToTell(sent)) onFlood?.(sent);
  if (isHelp) return false;
  return personId === null ? isTooMuchNameless({ left: sent, turn }) : isTooMuchOfHers(sent);
}

/** Looked at before anything is written; of it there is kept before whom a wall stands, and not why. */
const villageOf = async (ctx: Ctx): Promise<string | null> => {
  const { actor } = ctx;
  if (actor.kind !== 'person') return null;
  return inTransaction(ctx, async ({ db }) => (await findPerson(db, actor.personId))?.village_code ?? null);
};

/**
 * Asks through one of the doors. Answers the code by which she comes back, with a word where she chose none; the same form
 * again gets the first answer again.
 * Where she asks for help, or wants no name, nothing says whose it is, not even the audit. Invalid; NotFound
 * `home-not-found`, or where she has been erased; RuleBroken `nobody-left-to-read`, `too-many-requests-sent`, the latter never for help.
 */
export async function submitRequest(ctx: Ctx, input: SubmitRequest, sending: Sending = {}): Promise<Receipt> {
  const { anonymous = false, ...wish } = parseInput(SubmitRequest, input);
  const isHelp = wish.door === 'help' || wish.danger === true;
  const named = ctx.actor.kind === 'person' && wish.door !== 'help' && !anonymous;
  const personId = ctx.actor.kind === 'person' && named ? ctx.actor.personId : null;
  const villageCode = isKeptFromHomes(wish) ? await villageOf(ctx) : null;
  // Two women who say the same are two; a nameless form tells nothing of who sent it but its key.
  const code = await receiptOf(ctx, sending.key, personId === null ? wish : { by: personId, ...wish });
  const given = await wordGiven(ctx, code, { ...wish, personId });
  const id = ctx.newId();
  const sealed = await sealRequest(ctx, id, { ...wish, ...given });
  const who: Ctx = named ? ctx : { ...ctx, actor: { kind: 'anonymous' } };
  const findFirst = (ctx: Ctx) => asSystem(ctx, ({ db }) => findRequestOfReceipt(db, receiptHashOf(code)));
  return inTransaction(who, async (ctx) => {
    const first = await findFirst(ctx);
    if (first) return { id: first.id, code, ...given };
    const refused = await asSystem(ctx, (ctx) => isTooMuch(ctx, { personId, isHelp }, sending));
    if (refused) throw ruleBroken('too-many-requests-sent');
    if (personId !== null && !(await lockAuthor(ctx.db, personId))) throw notFound('person-not-found');
    const isNew = await placeRequest(ctx, { id, code, wish, sealed, personId, villageCode });
    if (isNew) await asSystem(ctx, async (ctx) => sending.beside?.(ctx, { id, homeId: wish.homeId ?? null }));
    return { id: isNew ? id : ((await findFirst(ctx))?.id ?? id), code, ...given };
  });
}

import { noteOf, openSealed, type SealedContact } from '../contact/sealed-contact.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { keepOutNamed } from '../asking/keep-out-named.ts';
import { listWalledOff } from '../asking/wall-queries.ts';
import type { GuardedSeat } from '../../offices/office.ts';
import { listSeated } from '../desk-queries.ts';
import { listEvents, type EventKind } from '../event-queries.ts';
import { seeRequest } from '../queue/act-on-request.ts';
import { ownerIsGone } from '../queue/owner-is-gone.ts';
import { presentItems, type RequestItem } from '../queue/present-item.ts';
import { namesOf } from '../queue/queue-queries.ts';
import { mayAnswer, mayDecideErasure, mayGive, mayPassOn, mayTake, mayTriage } from '../request-policy.ts';
import { erasureOf, levelStanding, type ErasureAsked, type Level } from '../request.ts';
import { findSealed } from '../request-queries.ts';
import { noteReading } from './note-reading.ts';

/** Somebody with a seat at the district. */
export type Seated = { id: string; name: string; seat: GuardedSeat };

export type TraceLine = {
  at: Date;
  kind: EventKind;
  detail: string | null;
  by: string | null;
  to: string | null;
  /** Reason or message. */
  note: string | null;
};

export type RequestShown = RequestItem & {
  /** How long it can wait, as it stands, answered or not; null where it lies at a home as a task. */
  level: Level | null;
  /** Null once they are forgotten. */
  words: string | null;
  contact: SealedContact;
  /** She asked signed in, and reads the answer among her own. */
  isNamed: boolean;
  trace: TraceLine[];
  may: Readonly<
    Record<'take' | 'give' | 'triage' | 'escalate' | 'passOn' | 'answer' | 'close' | 'erase', boolean>
  >;
  /** She wants it to be erased. */
  erasure: ErasureAsked | null;
  /** Empty where she may give it to nobody. */
  receivers: Seated[];
};

/** To whom she may give it: everybody with a seat before whom no wall stands, but not to who has it, nor to herself. */
const receiversOf = (
  ctx: PersonCtx,
  { id, owner_id }: { id: string; owner_id: string | null },
): Promise<Seated[]> =>
  asSystem(ctx, async ({ db }) => {
    const walled = await listWalledOff(db, id);
    return (await listSeated(db)).flatMap(({ id, name, seat }) =>
      id === owner_id || id === ctx.actor.personId || walled.includes(id)
        ? []
        : [{ id, name: name ?? '', seat }],
    );
  });

type Event = Awaited<ReturnType<typeof listEvents>>[number];

async function read(ctx: PersonCtx, requestId: string) {
  const { request, reader } = await seeRequest(ctx, requestId);
  await noteReading(ctx, request);
  const [item] = await presentItems(ctx, [request]);
  const sealed = await findSealed(ctx.db, requestId);
  const events = await listEvents(ctx.db, requestId);
  const people = events.flatMap(({ actor_id, to_id }) => [actor_id, to_id]);
  const names = await asSystem(ctx, ({ db }) => namesOf(db, people));
  const isOpen = request.closed_at === null;
  const isGone = await ownerIsGone(ctx, request);
  const may = {
    take: isOpen && request.owner_id === null && mayTake(reader, request),
    give: isOpen && request.at_desk_at !== null && mayGive(reader, request, { ownerIsGone: isGone }),
    triage: isOpen && request.case_id === null && mayTriage(reader, request),
    escalate: isOpen && mayTriage(reader, request),
    passOn: isOpen && request.at_desk_at === null && mayPassOn(reader, request),
    answer: isOpen && mayAnswer(reader, request),
    close: isOpen && request.case_id === null && mayAnswer(reader, request),
    erase:
      mayDecideErasure(reader, request) && request.erase_after !== null && request.erase_after <= ctx.now,
  };
  const receivers = may.give ? await receiversOf(ctx, request) : [];
  const stands = { level: levelStanding(request), isNamed: request.person_id !== null };
  return { item, ...stands, sealed, events, names, may, receivers, erasure: erasureOf(request) };
}

async function lineOf(ctx: Ctx, event: Event, names: ReadonlyMap<string, string>): Promise<TraceLine> {
  const { id, at, kind, detail, actor_id, to_id, sealed } = event;
  const note = sealed && (await ctx.vault.open(sealed, noteOf(id)));
  return {
    at,
    kind,
    detail,
    by: names.get(actor_id ?? '') ?? null,
    to: names.get(to_id ?? '') ?? null,
    note,
  };
}

/** A request with its words, for who works on it; that she opened it is written down. NotFound for everybody else. */
export async function showRequest(ctx: Ctx, { requestId }: { requestId: string }): Promise<RequestShown> {
  const person = personOnly(ctx);
  await keepOutNamed(ctx, requestId);
  const found = await inTransaction(person, (ctx) => read(ctx, requestId));
  const { item, sealed, events, names, may, receivers, level, isNamed, erasure } = found;
  if (!item) throw new Error('a request that was seen is presented');
  const trace: TraceLine[] = [];
  for (const event of events) trace.push(await lineOf(ctx, event, names));
  const opened = await openSealed(ctx, requestId, sealed ?? { words: null, contact: null });
  return { ...item, ...opened, level, isNamed, trace, may, receivers, erasure };
}

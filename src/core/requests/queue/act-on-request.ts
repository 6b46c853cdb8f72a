import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { recordAnswer } from '../../deeds/record-answer.ts';
import { recordDeed, type AnswerKey } from '../../deeds/record-deed.ts';
import type { LetterTopic } from '../../deeds/letter.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem } from '../../shared/transaction.ts';
import { keepOutNamed } from '../asking/keep-out-named.ts';
import { noteOf } from '../contact/sealed-contact.ts';
import { addEvent, insertNote, type NewEvent } from '../event-queries.ts';
import { readerOf } from '../reader-of.ts';
import { isClosed } from '../request.ts';
import { mayRead, type Reader } from '../request-policy.ts';
import { findRequestVisible, lockRequest, markRequest, type RequestRow } from '../request-queries.ts';
import { presentItems, type RequestItem } from './present-item.ts';

/** One that she may read, with what she is before it. NotFound for everybody else, as if there were none. */
export async function seeRequest(
  ctx: PersonCtx,
  requestId: string,
): Promise<{ request: RequestRow; reader: Reader }> {
  const request = isId(requestId) ? await findRequestVisible(ctx.db, requestId) : undefined;
  if (!request) throw notFound('request-not-found');
  const reader = await readerOf(ctx, requestId);
  if (!mayRead(reader, request)) throw notFound('request-not-found');
  return { request, reader };
}

/** What an act leaves: the columns that change, its line in the trace, whom a letter tells. */
type Left = {
  changed: Parameters<typeof markRequest>[2];
  event: Omit<NewEvent, 'id' | 'requestId'>;
  topics?: readonly LetterTopic[];
  /** What comes after all of it, where it takes the request out of her sight. */
  last?: () => Promise<void>;
};

export type Act = Once & {
  verb: string;
  requestId: string;
  /** What of the wish may be known to whoever compares a retry; no words. */
  wish?: object;
  /** Reason or message, which is sealed beside its event. */
  note?: string | undefined;
  /** Judges the loaded record. */
  may: (reader: Reader, request: RequestRow, ctx: PersonCtx) => boolean | Promise<boolean>;
  /** Null where it is as she wishes already. */
  work: (ctx: PersonCtx, request: RequestRow) => Left | null | Promise<Left | null>;
};

/** How it stands now, also for who has just given it out of her hands. */
async function itemOf(ctx: PersonCtx, requestId: string): Promise<RequestItem> {
  const row = await asSystem(ctx, ({ db }) => findRequestVisible(db, requestId));
  const [item] = row ? await presentItems(ctx, [row]) : [];
  if (!item) throw notFound('request-not-found');
  return item;
}

async function act(
  ctx: PersonCtx,
  { verb, requestId, may, work }: Act,
  { eventId, sealed, answer }: { eventId: string; sealed: Buffer | null; answer: AnswerKey | undefined },
): Promise<RequestItem> {
  await seeRequest(ctx, requestId);
  const request = await lockRequest(ctx.db, requestId);
  // Whoever waited for the lock may have been walled off, or passed over, meanwhile.
  if (!request) throw notFound('request-not-found');
  const reader = await readerOf(ctx, requestId);
  if (!mayRead(reader, request)) throw notFound('request-not-found');
  if (!(await may(reader, request, ctx))) throw await forbiddenTo(ctx);
  const left = await work(ctx, request);
  if (left === null) {
    await recordAnswer(ctx, answer, { subjectId: requestId });
    return itemOf(ctx, requestId);
  }
  await addEvent(ctx, { id: eventId, requestId, ...left.event });
  if (sealed) await insertNote(ctx.db, { event_id: eventId, request_id: requestId, sealed });
  // She has been judged and holds the lock; as the system, because what she gives away is no more hers as it is written.
  await asSystem(ctx, ({ db }) => markRequest(db, requestId, left.changed));
  const { home_id: homeId, person_id: personId, case_id: caseId } = request;
  const letters = (left.topics ?? []).map((topic) => ({ topic, subjectId: requestId }));
  const whose = { ...(homeId !== null && { homeId }), ...(personId !== null && { personId }) };
  await recordDeed(ctx, { verb, subjectId: requestId, ...whose, letters, answer });
  if (caseId !== null) await recordDeed(ctx, { verb, subjectId: caseId });
  await left.last?.();
  return itemOf(ctx, requestId);
}

/**
 * One act of the desk or of a home on one request, in one transaction: found or not (404), judged on the locked record
 * (403), written with its event, its sealed note, its deed and letters; answers how it stands then. With a key it is done once.
 */
export async function actOnRequest(ctx: Ctx, acting: Act): Promise<RequestItem> {
  const person = personOnly(ctx);
  const { key, verb, requestId, wish, note } = acting;
  await keepOutNamed(ctx, requestId);
  const eventId = ctx.newId();
  // Sealed before the transaction begins, which waits for nothing outside the database.
  const sealed = note === undefined ? null : await ctx.vault.seal(note, noteOf(eventId));
  return answerOnce(
    person,
    { key },
    {
      request: {
        verb,
        input: { requestId, ...wish, ...(note !== undefined && { note: await markOf(ctx, note) }) },
      },
      work: (ctx, answer) => act(ctx, acting, { eventId, sealed, answer }),
      again: async (ctx) => {
        // What she has given away since, or was kept from, is as little hers as before she tried again.
        await seeRequest(ctx, requestId);
        return itemOf(ctx, requestId);
      },
    },
  );
}

/** Conflict `request-closed` where it is done. */
export function stillOpen(request: RequestRow): void {
  if (isClosed(request)) throw conflict('request-closed');
}

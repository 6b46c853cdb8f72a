import { timingSafeEqual } from 'node:crypto';
import { openSealed, type SealedContact } from '../contact/sealed-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listEvents, listRolesWhoRead, type RoleWhoRead } from '../event-queries.ts';
import { erasureOf, type ErasureAsked, type Told } from '../request.ts';
import { checkTries, type Tries } from './code-tries.ts';
import { findByCode, toldOf } from './find-by-code.ts';
import { messagesIn, type Message } from './messages-in.ts';
import { OwnWord, wordKeyOf } from './word-key-of.ts';

export type Opened = Told & {
  words: string | null;
  contact: SealedContact;
  /** What was written to her, the oldest first. */
  messages: Message[];
  /** Who has read it, by what they are; no names. */
  readings: RoleWhoRead[];
  /** Of what no case came of. */
  erasure: ErasureAsked | null;
};

/** Stretched also where nothing was found, so that a wrong code, a wrong word and none at all take as long. */
const nowhere = { id: 'nowhere', wordKey: Buffer.alloc(32) };

const traceOf = (ctx: Ctx, id: string) =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db }) => ({
    events: await listEvents(db, id),
    readings: await listRolesWhoRead(db, id),
  }));

/**
 * All of it, for her who has the code and the word that she chose: what she wrote, what was written to her, who has read
 * it. NotFound whatever is wrong, also where she chose no word; RuleBroken `too-many-code-tries`.
 */
export async function openRequest(
  ctx: Ctx,
  { code, word }: { code: string; word: string },
  { tries }: { tries?: Tries } = {},
): Promise<Opened> {
  checkTries(tries);
  const found = await findByCode(ctx, code);
  const id = found?.request.id ?? nowhere.id;
  const asked = await wordKeyOf(ctx, { id, word: OwnWord.safeParse(word).data ?? '' });
  const isHers = timingSafeEqual(asked, found?.sealed?.word_key ?? nowhere.wordKey);
  if (!found?.sealed?.words || !isHers) throw notFound('request-not-found');
  const { events, readings } = await traceOf(ctx, id);
  return {
    ...toldOf(found.request),
    ...(await openSealed(ctx, id, found.sealed)),
    messages: await messagesIn(ctx, events),
    readings,
    erasure: erasureOf(found.request),
  };
}

import { openSealed, type SealedContact } from '../../requests/contact/sealed-contact.ts';
import { keepOutNamed } from '../../requests/asking/keep-out-named.ts';
import { noteReading } from '../../requests/reading/note-reading.ts';
import { seeRequest } from '../../requests/queue/act-on-request.ts';
import { findSealed } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findOpenAsk, listAsksOf } from '../ask-queries.ts';
import { openAsks } from '../sealed-asks.ts';
import { talentKindsIn, talentStateOf, type Ask, type TalentKind, type TalentState } from '../talent.ts';
import { mayAsk } from '../talent-policy.ts';
import { findTalent } from '../talent-queries.ts';

/** What somebody can do and how she is called on, as she told it. */
export type Talent = {
  id: string;
  state: TalentState;
  /** Null once they are forgotten. */
  words: string | null;
  kinds: TalentKind[];
  contact: SealedContact;
  offeredAt: Date;
};

export type TalentShown = Talent & {
  homeId: string | null;
  /** What she was asked for, the newest first. */
  asks: Ask[];
  /** She is asked for one thing at a time, and not while she rests. */
  mayAsk: boolean;
};

const mostAsks = 10;

/** What she can do, for who works on it; that it was opened is written down. NotFound `talent-not-found` for everybody else. */
export async function showTalent(ctx: Ctx, { requestId }: { requestId: string }): Promise<TalentShown> {
  const person = personOnly(ctx);
  await keepOutNamed(ctx, requestId);
  const { request, may, sealed, talent, asks, open } = await inTransaction(person, async (ctx) => {
    const { request, reader } = await seeRequest(ctx, requestId);
    if (request.door !== 'talent') throw notFound('talent-not-found');
    await noteReading(ctx, request);
    return {
      ...{ request, may: mayAsk(reader, request), sealed: await findSealed(ctx.db, requestId) },
      talent: await findTalent(ctx.db, requestId),
      asks: await listAsksOf(ctx.db, requestId, mostAsks),
      open: await findOpenAsk(ctx.db, requestId),
    };
  });
  const told = await openSealed(ctx, requestId, sealed ?? { words: null, contact: null });
  const state = talentStateOf({ ...request, resting_since: talent?.resting_since ?? null });
  return {
    ...{ id: request.id, offeredAt: request.submitted_at, homeId: request.home_id, ...told, state },
    ...{ kinds: talentKindsIn(talent?.kinds ?? null), asks: await openAsks(ctx, asks) },
    mayAsk: may && state === 'offered' && !open,
  };
}

import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { keepOutNamed } from '../../requests/asking/keep-out-named.ts';
import { tellHer } from '../../requests/contact/tell-her.ts';
import { seeRequest } from '../../requests/queue/act-on-request.ts';
import { lockRequest, type RequestRow } from '../../requests/request-queries.ts';
import { forgetOn } from '../../requests/running/retention.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { findOpenAsk, insertAsk } from '../ask-queries.ts';
import { askWordsOf } from '../sealed-asks.ts';
import { longestAsk, talentStateOf } from '../talent.ts';
import { mayAsk } from '../talent-policy.ts';
import { findTalent } from '../talent-queries.ts';

export const AskTalent = z.strictObject({
  requestId: z.string(),
  /** What, when, for how long: 「周六下午教剪纸，两小时」. */
  words: paragraph(1, longestAsk),
});
export type AskTalent = z.input<typeof AskTalent>;

/** One that this host may ask for something now, locked. */
async function getToAsk(ctx: PersonCtx, requestId: string): Promise<RequestRow> {
  const { request, reader } = await seeRequest(ctx, requestId);
  if (request.door !== 'talent') throw notFound('talent-not-found');
  if (!mayAsk(reader, request)) throw await forbiddenTo(ctx);
  const locked = await asSystem(ctx, ({ db }) => lockRequest(db, requestId));
  if (!locked) throw notFound('talent-not-found');
  const talent = await findTalent(ctx.db, requestId);
  const state = talentStateOf({ ...locked, resting_since: talent?.resting_since ?? null });
  if (state !== 'offered') throw conflict(`talent-${state}`);
  if (await findOpenAsk(ctx.db, requestId)) throw conflict('talent-asked-already');
  return locked;
}

/**
 * Asks her for one thing. She is told in her inbox where she asked under her name, and by a text only where she chose texts. NotFound
 * `request-not-found`, `talent-not-found`; Forbidden to who keeps not her home; Conflict `talent-resting`, `talent-down`,
 * `talent-asked-already`. The id of what was asked.
 */
export async function askTalent(ctx: Ctx, input: AskTalent, once: Once = {}): Promise<string> {
  const { requestId, words } = parseInput(AskTalent, input);
  await keepOutNamed(ctx, requestId);
  const id = ctx.newId();
  const sealed = await ctx.vault.seal(words, askWordsOf(id));
  const mark = await markOf(ctx, words);
  const forget_on = forgetOn('talent', dayOf(ctx.now));
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'ask-talent', input: { requestId, mark } },
    again: (_ctx, first) => Promise.resolve(first),
    work: async (ctx, answer) => {
      const { home_id: homeId, person_id } = await getToAsk(ctx, requestId);
      const by = { asked_at: ctx.now, asked_by: ctx.actor.personId, forget_on };
      await asSystem(ctx, ({ db }) =>
        insertAsk(db, { id, request_id: requestId, person_id, words: sealed, ...by }),
      );
      await tellHer(ctx, { id: requestId });
      const letters = [{ topic: 'talent-asked' as const, subjectId: requestId }];
      const whose = {
        ...(homeId !== null && { homeId }),
        ...(person_id !== null && { personId: person_id }),
      };
      await recordDeed(ctx, { verb: 'ask-talent', subjectId: id, ...whose, letters, answer });
      return id;
    },
  });
}

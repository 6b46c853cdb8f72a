import type { LetterTopic } from '../deeds/letter.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, notFound } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getSuggestionToSee } from './get-suggestion-to-see.ts';
import { officeOnly } from './office-only.ts';
import { forgetAfterClosing } from './suggestion.ts';
import { lockSuggestion, markClosed } from './suggestion-queries.ts';

type Ending = { id: string; answer: string | null; verb: string; topic: LetterTopic };

/** What answering and closing share: once only, by the office, and she who has an inbox is told. */
export async function endSuggestion(ctx: PersonCtx, { id, answer, verb, topic }: Ending): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await getSuggestionToSee(ctx, id);
    await officeOnly(ctx);
    const row = await lockSuggestion(ctx.db, id);
    if (!row || row.forgotten_at) throw notFound('suggestion-not-found');
    if (row.closed_at) throw conflict('suggestion-closed');
    const done = { closed_at: ctx.now, closed_by: ctx.actor.personId };
    await markClosed(ctx.db, id, { answer, ...done, forget_on: forgetAfterClosing(dayOf(ctx.now)) });
    const whose = row.person_id === null ? {} : { personId: row.person_id };
    const letters = row.person_id === null ? [] : [{ topic, subjectId: id }];
    await recordDeed(ctx, { verb, subjectId: id, ...whose, letters });
  });
}

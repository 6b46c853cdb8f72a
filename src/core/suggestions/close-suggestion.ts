import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { endSuggestion } from './end-suggestion.ts';

/** Ends one without a written answer: she was called, or there is nothing to answer. Conflict `suggestion-closed`. */
export async function closeSuggestion(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await endSuggestion(personOnly(ctx), {
    ...{ id, answer: null, verb: 'close-suggestion', topic: 'suggestion-closed' },
  });
}

import { recordDeed } from '../../deeds/record-deed.ts';
import type { LetterTopic } from '../../deeds/letter.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addEvent, type EventKind } from '../event-queries.ts';
import type { Level } from '../request.ts';
import { markRequest, type RequestRow } from '../request-queries.ts';

/** What the clockwork does to a request, with its line in the trace, its deed and its letter. */
export async function noteMark(
  ctx: Ctx,
  { id }: RequestRow,
  done: {
    changed: Parameters<typeof markRequest>[2];
    kind: EventKind;
    detail?: Level;
    verb: string;
    topic: LetterTopic;
  },
): Promise<void> {
  await markRequest(ctx.db, id, done.changed);
  await addEvent(ctx, { requestId: id, kind: done.kind, ...(done.detail && { detail: done.detail }) });
  await recordDeed(ctx, { verb: done.verb, subjectId: id, letters: [{ topic: done.topic, subjectId: id }] });
}

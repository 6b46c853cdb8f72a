import type { PersonCtx } from '../shared/ctx.ts';
import { noteReadings } from './note-readings.ts';

/** An executive had these people on her list: each of them sees it, once a day. */
export const noteLinksRead = (ctx: PersonCtx, rows: readonly { personId: string }[]): Promise<void> =>
  noteReadings(ctx, {
    ...{ verb: 'read-links', subjectId: null, homeId: null },
    personIds: rows.map(({ personId }) => personId),
  });

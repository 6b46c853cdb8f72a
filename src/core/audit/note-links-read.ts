import type { PersonCtx } from '../shared/ctx.ts';
import { noteReadings } from './note-readings.ts';

type Listed = { personId: string };

/** An executive had these people on her list: each of them sees it, once a day. `noted`: whose look is written down already. */
export function noteLinksRead(
  ctx: PersonCtx,
  rows: readonly Listed[],
  noted: readonly Listed[] = [],
): Promise<void> {
  const known = new Set(noted.map(({ personId }) => personId));
  const personIds = rows.map(({ personId }) => personId).filter((id) => !known.has(id));
  return noteReadings(ctx, { verb: 'read-links', subjectId: null, homeId: null, personIds });
}

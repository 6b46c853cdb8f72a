import type { Ctx } from '../../shared/ctx.ts';
import type { RequestRow } from '../request-queries.ts';
import { insertText } from './text-queries.ts';

/**
 * The one way in which anything about a request leaves the house by itself: it asks for a text, and whether one may be
 * sent, and where, is read from her own words when it is sent (`takeTextsToSend`). Nobody else writes to her.
 */
export const tellHer = (ctx: Ctx, request: Pick<RequestRow, 'id'>): Promise<unknown> =>
  insertText(ctx.db, { id: ctx.newId(), request_id: request.id, written_at: ctx.now });

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { dropCare } from '../../../core/cares/drop-care.ts';
import { WriteCare, writeCare } from '../../../core/cares/write-care.ts';
import { parseInput } from '../../../core/shared/parse-input.ts';
import { endMyCare } from '../../../core/touches/end-my-care.ts';
import { asBearer, cellFor, type ApiDoor } from '../../api-door.ts';
import { documented } from '../../documented.ts';
import { CareDropped, CareWritten } from './cares.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };
const CareToWrite = WriteCare.omit({ linkId: true });

const ofOne = { tags: ['outreach'], signedIn: true, params: Params, problems: [404] };

const writeSchema = documented({
  ...{ ...ofOne, operationId: 'writeCare', body: CareToWrite, answer: CareWritten },
  summary:
    'What an executive keeps in mind of a woman, with a yes of her own to just that, for twelve months',
  refusals: ['No list and no figure holds it: only her executive reads it, on her own page.'],
});
const dropSchema = documented({
  ...{ ...ofOne, operationId: 'dropCare', answer: CareDropped },
  summary: 'She would rather not: what her executive kept in mind is gone at once; safe to repeat',
});
const endSchema = documented({
  ...{ ...ofOne, operationId: 'endMyCare', answer: CareDropped },
  summary: 'She ends it herself; whoever keeps touch with her goes on. Safe to repeat',
});

/** What is kept in mind of a woman: written and dropped, and read by no other software. */
export function caresRoutes(app: FastifyInstance, door: ApiDoor): void {
  const { provenPhone } = door;
  app.put<Route>('/links/:id/care', { schema: writeSchema }, async (request) => {
    const { id: linkId } = request.params;
    const wish = parseInput(CareToWrite, request.body ?? {});
    const ctx = await asBearer(door, request, cellFor(door, linkId, 'link-not-found'));
    return writeCare(ctx, { ...wish, linkId });
  });
  app.delete<Route>('/links/:id/care', { schema: dropSchema }, async (request) => {
    const { id } = request.params;
    await dropCare(await asBearer(door, request, cellFor(door, id, 'link-not-found')), { linkId: id });
    return { id };
  });
  app.delete<Route>('/me/links/:id/care', { schema: endSchema }, async (request) => {
    const { id } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, id, 'touch-not-found'));
    await endMyCare(ctx, { touchId: id }, { provenPhone });
    return { id };
  });
}

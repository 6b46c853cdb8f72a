import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readPhoto } from '../../core/homes/photos/read-photo.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import type { PlainAnswers } from '../plain-answer.ts';

/** A photo never changes under its id, but may be taken away: after an hour a phone asks again whether it still hangs. */
const kept = 'public, max-age=3600, must-revalidate';

type WithId = { Params: { id: string } };
type ServePhotos = { openly: (url: string) => Ctx; plain: PlainAnswers };

/**
 * Photos by their id alone: no path leads anywhere else, and the browser guesses no type. Everybody may see them, so
 * nobody's session is read.
 */
export function servePhotos(app: FastifyInstance, { openly, plain }: ServePhotos): void {
  app.get<WithId>('/photos/:id', async (request: FastifyRequest<WithId>, reply) => {
    try {
      const webp = await readPhoto(openly(request.url), request.params.id);
      const tag = `"${request.params.id}"`;
      reply.header('x-content-type-options', 'nosniff').header('cache-control', kept).header('etag', tag);
      if (request.headers['if-none-match'] === tag) return await reply.status(304).send();
      return await reply.header('content-type', 'image/webp').send(webp);
    } catch (error) {
      if (!isCoreError(error)) throw error;
      return plain.plainly(request, reply, 404);
    }
  });
}

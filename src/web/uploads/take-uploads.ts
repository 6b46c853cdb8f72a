import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkMayKeepFile } from '../../core/cases/files/keep-file.ts';
import { showFurnishing } from '../../core/homes/desk/show-furnishing.ts';
import type { Arrived } from '../../core/homes/photos/photo.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { drawAnew } from '../../platform/files/draw-anew.ts';
import { mayHandIn } from '../desk/rosters/roster-ctx.ts';
import { isForeignForm } from '../policy/foreign-form.ts';
import { arrivedFile } from './arrived-file.ts';
import type { Asked, OpenRequest } from './open-request.ts';
import {
  mostBytesOfAFile,
  nothingOf,
  readUploadForm,
  saysTooLarge,
  type Sent,
  type UploadForm,
} from './read-upload-form.ts';

type WithId = { Params: { id: string } };

type TakeUploads = {
  openRequest: OpenRequest;
  allowedOrigins: readonly string[];
  answer: (asked: Asked) => Promise<FastifyReply>;
};

/**
 * The forms that carry a file. Each is read only for who may send it; its fields go on to the page as any other form's, and
 * what came with them beside: a photo as a picture drawn anew, a file of a case as its bytes.
 */
export async function takeUploads(app: FastifyInstance, options: TakeUploads): Promise<void> {
  await app.register(fastifyMultipart, {
    limits: { fileSize: mostBytesOfAFile, files: 1, fields: 20, fieldSize: 10_000 },
    throwFileSizeLimit: false,
  });
  app.post<WithId>('/desk/homes/:id/photos', async (request, reply) => {
    const sent = await read(options, request, { may: (ctx, id) => showFurnishing(ctx, id) });
    return options.answer({ request, reply, upload: await readPhoto(sent), file: 'file-missing' });
  });
  app.post<WithId>('/desk/rosters', async (request, reply) => {
    const isTooLarge = saysTooLarge(request);
    const sent = await read(options, request, { may: mayHandIn, unread: isTooLarge });
    const file = isTooLarge ? 'file-too-large' : arrivedFile(sent);
    return options.answer({ request, reply, upload: 'photo-missing', file });
  });
  app.post<WithId>('/desk/cases/:id/files', async (request, reply) => {
    const isTooLarge = saysTooLarge(request);
    const may: May = (ctx, caseId) => checkMayKeepFile(ctx, { caseId });
    const sent = await read(options, request, { may, unread: isTooLarge });
    const file = isTooLarge ? 'file-too-large' : arrivedFile(sent);
    return options.answer({ request, reply, upload: 'photo-missing', file });
  });
}

type May = (ctx: Ctx, id: string) => Promise<unknown>;

/** `unread`: it is refused whoever sends it, so nothing of it is read. */
type Taking = { may: May; unread?: boolean };

/** Whatever is no such form is left to the page as it is. */
async function read(
  options: TakeUploads,
  request: FastifyRequest<WithId>,
  taking: Taking,
): Promise<Sent | null> {
  if (!request.isMultipart()) return null;
  const { fields, sent } = await readForWhoMay(options, request, taking);
  request.body = Buffer.from(fields.toString());
  return sent;
}

async function readForWhoMay(
  options: TakeUploads,
  request: FastifyRequest<WithId>,
  { may, unread = false }: Taking,
): Promise<UploadForm> {
  const isWelcome =
    !isForeignForm(request, options.allowedOrigins) && !unread && (await isAllowed(options, request, may));
  return isWelcome ? readUploadForm(request) : nothingOf(request);
}

async function isAllowed(
  { openRequest }: TakeUploads,
  request: FastifyRequest<WithId>,
  may: May,
): Promise<boolean> {
  try {
    const { ctx } = await openRequest(request);
    await may(ctx, request.params.id);
    return true;
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return false;
  }
}

async function readPhoto(sent: Sent | null): Promise<Arrived> {
  if (sent?.truncated) return 'photo-too-large';
  if (!sent || sent.bytes.length === 0) return 'photo-missing';
  return (await drawAnew(sent.bytes)) ?? 'photo-not-readable';
}

import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showFurnishing } from '../../core/homes/desk/show-furnishing.ts';
import type { Arrived } from '../../core/homes/photos/photo.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { drawAnew } from '../../platform/files/draw-anew.ts';
import { isForeignForm } from '../policy/foreign-form.ts';
import type { Asked, OpenRequest } from './open-request.ts';

const mostBytesOfAPhoto = 20 * 1024 * 1024;

type WithId = { Params: { id: string } };

type TakePhotos = {
  openRequest: OpenRequest;
  allowedOrigins: readonly string[];
  answer: (asked: Asked) => Promise<FastifyReply>;
};

/**
 * The one form that carries a file. It is read only for who may edit that home; its fields go on to the page as any
 * other form's, and the photo beside them as a picture drawn anew.
 */
export async function takePhotos(app: FastifyInstance, options: TakePhotos): Promise<void> {
  await app.register(fastifyMultipart, {
    limits: { fileSize: mostBytesOfAPhoto, files: 1, fields: 20, fieldSize: 10_000 },
    throwFileSizeLimit: false,
  });
  app.post<WithId>('/desk/homes/:id/photos', async (request, reply) => {
    if (!request.isMultipart()) return options.answer({ request, reply, upload: 'photo-missing' });
    const welcome =
      !isForeignForm(request, options.allowedOrigins) && (await mayFurnish(options.openRequest, request));
    const { fields, upload } = welcome ? await readForm(request) : nothingOf(request);
    request.body = Buffer.from(fields.toString());
    return options.answer({ request, reply, upload });
  });
}

async function mayFurnish(openRequest: OpenRequest, request: FastifyRequest<WithId>): Promise<boolean> {
  try {
    const { ctx } = await openRequest(request);
    await showFurnishing(ctx, request.params.id);
    return true;
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return false;
  }
}

type Form = { fields: URLSearchParams; upload: Arrived };

/** What a stranger sends runs into the sand. */
function nothingOf(request: FastifyRequest): Form {
  request.raw.resume();
  return { fields: new URLSearchParams(), upload: 'photo-missing' };
}

async function readForm(request: FastifyRequest): Promise<Form> {
  const form: Form = { fields: new URLSearchParams(), upload: 'photo-missing' };
  for await (const part of request.parts()) {
    if (part.type === 'field') form.fields.append(part.fieldname, String(part.value));
    else form.upload = await readPhoto(await part.toBuffer(), part.file.truncated);
  }
  return form;
}

async function readPhoto(bytes: Buffer, truncated: boolean): Promise<Arrived> {
  if (truncated) return 'photo-too-large';
  // A form whose file was not chosen sends an empty one.
  if (bytes.length === 0) return 'photo-missing';
  return (await drawAnew(bytes)) ?? 'photo-not-readable';
}

import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mostBytes, type CaseFile } from '../../core/cases/files/case-file.ts';
import { checkMayKeepFile, keepFile } from '../../core/cases/files/keep-file.ts';
import { listFilesOf } from '../../core/cases/files/list-files.ts';
import { readFile } from '../../core/cases/files/read-file.ts';
import { strikeFile } from '../../core/cases/files/strike-file.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { downloadHeaders } from '../../platform/files/download-headers.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { instant } from '../query.ts';
import { formLimits, readSentForm } from '../read-sent-form.ts';
import { Opened } from './cases.schema.ts';

const Params = z.object({ id: z.string() });
const FileParams = Params.extend({ file: z.string() });
type Route = { Params: z.infer<typeof Params> };
type FileRoute = { Params: z.infer<typeof FileParams> };

const FileItem = z.object({
  id: z.uuid(),
  size: z.number().int().describe('in bytes'),
  keptAt: instant,
  keptBy: z.uuid(),
  struckAt: instant.nullable(),
  name: z.string().nullable().describe('null once it was struck'),
  mediaType: z.string().optional(),
  sha256: z.string().optional(),
});

const present = ({ keptAt, struckAt, ...file }: CaseFile): z.infer<typeof FileItem> => ({
  ...file,
  keptAt: isoWithOffset(keptAt),
  struckAt: struckAt && isoWithOffset(struckAt),
});

const aFile = { tags: ['cases'], signedIn: true, problems: [403, 404] };

const listSchema = documented({
  ...{ ...aFile, operationId: 'listCaseFiles', params: Params },
  summary: 'What is kept with a case; of what was struck, that it was there',
  answer: z.object({ items: z.array(FileItem) }),
});
const keepSchema = {
  ...documented({
    ...{ ...aFile, operationId: 'keepCaseFile', params: Params, answer: Opened, status: 201 },
    summary: 'Keeps a file with a case, at most 20 MB, of a kind that its bytes show',
    body: z.object({ file: z.string().meta({ format: 'binary' }) }),
    problems: [403, 404, 409],
  }),
  consumes: ['multipart/form-data'],
};
const takeSchema = {
  ...documented({
    ...{ ...aFile, operationId: 'takeCaseFile', params: FileParams },
    summary: 'A file as it came; that it was taken is written down',
    answer: z.string().meta({ format: 'binary' }),
  }),
  produces: ['application/octet-stream'],
};
const strikeSchema = documented({
  ...{ ...aFile, operationId: 'strikeCaseFile', params: FileParams, answer: Opened, status: 201 },
  summary: 'Takes a file away for good; who did it and when stays',
  takesKey: true,
  problems: [403, 404, 409],
});

/** What may be kept with a case. */
const allowed = { mostBytes, tooLarge: 'file-too-large', missing: 'file-missing' };

/** Files in and out. */
export async function caseFilesRoutes(app: FastifyInstance, door: ApiDoor): Promise<void> {
  await app.register(fastifyMultipart, formLimits(mostBytes));
  const ctxFor = (request: FastifyRequest<Route>) =>
    asBearer(door, request, cellFor(door, request.params.id, 'case-not-found'));

  app.get<Route>('/cases/:id/files', { schema: listSchema }, async (request) => {
    const files = await listFilesOf(await ctxFor(request), { caseId: request.params.id });
    return { items: files.map(present) };
  });
  app.post<Route>('/cases/:id/files', { schema: keepSchema }, async (request, reply) => {
    const { id: caseId } = request.params;
    const ctx = await ctxFor(request);
    await checkMayKeepFile(ctx, { caseId });
    const { name, bytes } = await readSentForm(request, allowed);
    const kept = await keepFile(ctx, { caseId, name, source: [bytes] }, keyOf(request));
    reply.code(201);
    return kept;
  });
  app.get<FileRoute>('/cases/:id/files/:file', { schema: takeSchema }, async (request, reply) => {
    const { id: caseId, file: fileId } = request.params;
    const taken = await readFile(await ctxFor(request), { caseId, fileId });
    return sendFile(reply, taken);
  });
  app.post<FileRoute>('/cases/:id/files/:file/strike', { schema: strikeSchema }, async (request, reply) => {
    const { id: caseId, file: fileId } = request.params;
    await strikeFile(await ctxFor(request), { caseId, fileId }, keyOf(request));
    reply.code(201);
    return { id: fileId };
  });
}

const sendFile = (
  reply: FastifyReply,
  { bytes, ...named }: { bytes: Buffer; name: string; mediaType: string },
) => reply.headers(downloadHeaders(named)).send(bytes);

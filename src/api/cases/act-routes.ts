import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Once } from '../../core/deeds/answer-once.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Opened } from './cases.schema.ts';

const Params = z.object({ id: z.string() });
const PartParams = Params.extend({ part: z.string() });
type Route = { Params: z.infer<typeof Params> & { part?: string } };

type Asked = { caseId: string; part: string; once: Once };
type Done = Promise<unknown>;
export type Act = {
  url: string;
  summary: string;
  body: z.ZodType;
  act: (ctx: Ctx, body: unknown, asked: Asked) => Done;
};

/** What is sent is read by its own schema, and the verb reads it once more together with the case. */
export function act<S extends z.ZodObject>(
  [url, summary]: readonly [string, string],
  body: S,
  verb: (ctx: Ctx, wish: z.output<S>, asked: Asked) => Done,
): Act {
  return { url, summary, body, act: (ctx, sent, asked) => verb(ctx, parseInput(body, sent), asked) };
}

export const nothing = z.strictObject({});

const nameOf = (url: string) =>
  url.replaceAll('/:part', '').replaceAll(/[/-](\w)/g, (_, letter) => `${letter}`.toUpperCase());

const schemaOf = ({ url, summary, body }: Act) =>
  documented({
    ...{ tags: ['cases'], signedIn: true, operationId: `case${nameOf(`/${url}`)}`, summary, body },
    params: url.includes(':part') ? PartParams : Params,
    answer: Opened.describe('of what was written, else of the case'),
    status: 201,
    problems: [403, 404, 409],
  });

const Written = z.object({ id: z.string() });

/** What a team does with its case, each act at an address of its own. Each POST may be sent again under its key. */
export function actRoutes(app: FastifyInstance, door: ApiDoor, acts: readonly Act[]): void {
  for (const one of acts) {
    app.post<Route>(`/cases/:id/${one.url}`, { schema: schemaOf(one) }, async (request, reply) => {
      const { id: caseId, part = '' } = request.params;
      const ctx = await asBearer(door, request, cellFor(door, caseId, 'case-not-found'));
      const done = await one.act(ctx, request.body ?? {}, { caseId, part, once: keyOf(request) });
      const written = Written.safeParse(done);
      reply.code(201);
      return { id: written.success ? written.data.id : caseId };
    });
  }
}

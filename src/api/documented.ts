import { z } from 'zod';
import { Problem } from './problem.ts';

type Documented = {
  operationId: string;
  summary: string;
  /** What is refused by a rule that a caller would not guess, a sentence in parts. */
  refusals?: readonly string[];
  tags: string[];
  signedIn?: boolean;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** A POST without a body; one with a body always does. */
  takesKey?: boolean;
  answer: z.ZodType;
  /** Where the answer is a file and no JSON. */
  media?: string;
  status?: number;
  problems?: number[];
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};

const idempotencyKey = {
  type: 'object',
  properties: { 'idempotency-key': { type: 'string', minLength: 1, maxLength: 200 } },
};

function answerOf({ summary, answer, media }: Documented) {
  const schema = schemaOf(answer, 'output');
  return { description: summary, ...(media ? { content: { [media]: { schema } } } : schema) };
}

/** A route's schema for the OpenAPI file. It documents; the verbs themselves check what comes in. */
export function documented(route: Documented): Record<string, unknown> {
  const problem = {
    description: 'RFC 9457',
    content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
  };
  const statuses = new Set([
    ...(route.problems ?? []),
    ...(route.signedIn ? [401] : []),
    ...(route.body ? [400, 413, 415] : []),
    ...[422, 503],
  ]);
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.refusals && { description: route.refusals.join(' ') }),
    tags: route.tags,
    ...(route.signedIn && { security: [{ bearer: [] }] }),
    ...(route.params && { params: schemaOf(route.params, 'input') }),
    ...(route.query && { querystring: schemaOf(route.query, 'input') }),
    ...(route.body && { body: schemaOf(route.body, 'input') }),
    ...((route.body ?? route.takesKey) && { headers: idempotencyKey }),
    response: {
      [route.status ?? 200]: answerOf(route),
      ...Object.fromEntries([...statuses].sort((a, b) => a - b).map((status) => [status, problem])),
    },
  };
}

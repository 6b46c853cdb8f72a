import type { FastifyInstance } from 'fastify';
import { invalid } from '../core/shared/errors.ts';

const deepest = 20;
const bodyLimit = 64 * 1024;

/** The greatest depth of brackets outside of strings; one pass, no recursion. */
export function depthOf(json: string): number {
  let depth = 0;
  let greatest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const sign = json[i];
    if (inString) {
      if (sign === '\\') i += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') greatest = Math.max(greatest, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return greatest;
}

function parse(text: string): unknown {
  if (depthOf(text) > deepest) throw invalid([{ path: '', code: 'json-too-deep' }]);
  try {
    // Schemas are strict and copy what they know, so a `__proto__` is refused like any unknown key.
    return JSON.parse(text);
  } catch {
    throw invalid([{ path: '', code: 'json-malformed' }]);
  }
}

/** Bodies are JSON, shallow and small; an empty one is none. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : parse(String(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error('body'), undefined);
    }
  });
}

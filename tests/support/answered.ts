import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { Problem } from '../../src/api/problem.ts';
import { knowsCode } from '../../src/locales/error-sentence.ts';
import { languages } from '../../src/locales/languages.ts';
import { sentencesIn } from '../../src/locales/sentences.ts';

/** The body is as `json()` gives it: a test says which of its fields it means. */
export type Answered = ReturnType<ReturnType<typeof answerChecker>>;

type Content = Record<string, { schema?: object }>;
type Operation = { responses?: Record<string, { content?: Content }> };
type OpenApi = { paths?: Record<string, object | undefined> };

/** An address that is no text is refused before any operation is reached. */
const isBeforeAny = (operation: Operation | undefined, status: number) =>
  status === 400 || (status === 404 && operation === undefined);

const patternOf = (template: string) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

function operationOf(openapi: OpenApi, { method = 'GET', url }: InjectOptions): Operation | undefined {
  const path = (typeof url === 'string' ? url : '').split('?')[0] ?? '';
  for (const [template, asked] of Object.entries(openapi.paths ?? {})) {
    const operations: Record<string, Operation | undefined> = { ...asked };
    const operation = operations[method.toLowerCase()];
    if (operation && patternOf(template).test(path)) return operation;
  }
  return undefined;
}

function checkProblem(answer: LightMyRequestResponse): void {
  const problem = Problem.strict().parse(answer.json());
  expect(problem.status).toBe(answer.statusCode);
  expect(problem.type).toBe(`urn:weijia:problem:${problem.code}`);
  const codes = [problem.code, ...(problem.errors ?? []).map(({ code }) => code)];
  for (const language of languages) {
    expect(codes.filter((code) => !knowsCode(sentencesIn(language).errors, code))).toEqual([]);
  }
}

/** A file that somebody kept, which is of whatever type it came with. */
const isPutDown = ({ statusCode, headers }: LightMyRequestResponse) =>
  statusCode === 200 && /^attachment\b/.test(headers['content-disposition'] ?? '');

/**
 * Checks an answer: of an operation in the OpenAPI, with a status, a media type and a body that it promises; an
 * error is a problem whose codes have sentences in all languages.
 */
export function answerChecker(openapi: OpenApi) {
  const ajv = ajvFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  return (asked: InjectOptions, answer: LightMyRequestResponse) => {
    const { statusCode: status, headers } = answer;
    if (isPutDown(answer)) return { status, headers, body: answer.rawPayload };
    const [type = ''] = String(headers['content-type']).split(';');
    const isProblem = status >= 400;
    expect(`${status} ${type}`).toBe(`${status} application/${isProblem ? 'problem+json' : 'json'}`);
    if (isProblem) checkProblem(answer);
    const operation = operationOf(openapi, asked);
    const promised = operation?.responses?.[status]?.content?.[type]?.schema;
    if (promised) {
      ajv.validate(promised, answer.json());
      expect(ajv.errors ?? []).toEqual([]);
    } else {
      expect({ status, isBeforeAny: isBeforeAny(operation, status) }).toEqual({ status, isBeforeAny: true });
    }
    return { status, headers, body: answer.json() };
  };
}

import type { FastifyRequest } from 'fastify';
import { invalid } from '../core/shared/errors.ts';

export type SentForm = { fields: Record<string, string>; name: string; bytes: Buffer };

/** Room for what stands around the file. */
const mostBytesBeside = 16 * 1024;

/** How a form is read here: one file, and beside it a few short fields. */
export const formLimits = (mostBytes: number) => ({
  limits: { fileSize: mostBytes, files: 1, fields: 10, fieldSize: 1000 },
  throwFileSizeLimit: false,
});

/** Refused by what is said of it before a byte is read, where that says enough; its bytes run into the sand. */
function checkLength(request: FastifyRequest, { mostBytes, tooLarge }: Allowed): void {
  if (Number(request.headers['content-length'] ?? 0) <= mostBytes + mostBytesBeside) return;
  request.raw.resume();
  throw invalid([{ path: 'file', code: tooLarge }]);
}

/** How large the file may be, and what is said of one that is larger or not there. */
export type Allowed = { mostBytes: number; tooLarge: string; missing: string };

/** The one file of a form, how it is called, and what came beside it. Invalid, at `file`, as `allowed` says. */
export async function readSentForm(request: FastifyRequest, allowed: Allowed): Promise<SentForm> {
  checkLength(request, allowed);
  const missing = () => invalid([{ path: 'file', code: allowed.missing }]);
  if (!request.isMultipart()) throw missing();
  const fields: Record<string, string> = {};
  let file: Omit<SentForm, 'fields'> | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      const bytes = await part.toBuffer();
      if (part.file.truncated) throw invalid([{ path: 'file', code: allowed.tooLarge }]);
      file = { name: part.filename, bytes };
    }
  }
  if (!file) throw missing();
  return { fields, ...file };
}

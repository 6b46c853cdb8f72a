import type { FastifyRequest } from 'fastify';

export const mostBytesOfAFile = 20 * 1024 * 1024;

/** As it came: of what is too large its beginning. */
export type Sent = { name: string; bytes: Buffer; truncated: boolean };

export type UploadForm = { fields: URLSearchParams; sent: Sent | null };

/** What nobody reads runs into the sand. */
export function nothingOf(request: FastifyRequest): UploadForm {
  request.raw.resume();
  return { fields: new URLSearchParams(), sent: null };
}

/** The fields of a form and the file that came with it; a form whose file was not chosen sends an empty one. */
export async function readUploadForm(request: FastifyRequest): Promise<UploadForm> {
  const form: UploadForm = { fields: new URLSearchParams(), sent: null };
  for await (const part of request.parts()) {
    if (part.type === 'field') form.fields.append(part.fieldname, String(part.value));
    else {
      const bytes = await part.toBuffer();
      form.sent = { name: part.filename, bytes, truncated: part.file.truncated };
    }
  }
  return form;
}

/** Room for the fields and the lines between the parts. */
const mostBytesBeside = 64 * 1024;

/** Said by the browser before the first byte: then none is read. */
export const saysTooLarge = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  Number(headers['content-length'] ?? 0) > mostBytesOfAFile + mostBytesBeside;

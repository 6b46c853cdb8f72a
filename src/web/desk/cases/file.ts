import { readFile } from '../../../core/cases/files/read-file.ts';
import { downloadHeaders } from '../../../platform/files/download-headers.ts';
import { partOf, plainly } from '../../page-request.ts';

/** One file of a case, to be put down; that it was taken is written down. */
export const loader = plainly(async ({ ctx }, args) => {
  const taken = await readFile(ctx, { caseId: partOf(args, 'id'), fileId: partOf(args, 'file') });
  return new Response(new Uint8Array(taken.bytes), { headers: downloadHeaders(taken) });
});

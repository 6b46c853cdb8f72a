import { takePack } from '../../../core/orders/pack/take-pack.ts';
import { downloadHeaders } from '../../../platform/files/download-headers.ts';
import { partOf, plainly } from '../../page-request.ts';

/** Piece by piece, as whoever takes it can keep up; nothing more is made once she has gone. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const waiting: AsyncIterator<Uint8Array, unknown> = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await waiting.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await waiting.return?.();
    },
  });
}

/** The archive; that it was taken is written down. */
export const loader = plainly(async ({ ctx }, args) => {
  const of = { caseId: partOf(args, 'id'), packId: partOf(args, 'pack') };
  const { name, size, pieces } = await takePack(ctx, of);
  const headers = {
    ...downloadHeaders({ name, mediaType: 'application/zip' }),
    'content-length': String(size),
  };
  return new Response(streamOf(pieces), { headers });
});

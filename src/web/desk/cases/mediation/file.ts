import { exportDocket } from '../../../../core/mediations/papers/export-docket.ts';
import { nameOfPaper } from '../../../../core/paper/paper.ts';
import { notFound } from '../../../../core/shared/errors.ts';
import { downloadHeaders } from '../../../../platform/files/download-headers.ts';
import { isPaperKind, paperKinds } from '../../../../platform/paper/paper-kinds.ts';
import { partOf, plainly } from '../../../page-request.ts';

/** The file of a mediation, to be put down; that it was taken is written down. Its name says nothing of anybody. */
export const loader = plainly(async ({ ctx }, args) => {
  const kind = partOf(args, 'kind');
  if (!isPaperKind(kind)) throw notFound();
  const paper = await exportDocket(ctx, { caseId: partOf(args, 'id') });
  const { render, mediaType } = paperKinds[kind];
  return new Response(new Uint8Array(await render(paper)), {
    headers: downloadHeaders({ name: `${nameOfPaper(paper)}.${kind}`, mediaType }),
  });
});

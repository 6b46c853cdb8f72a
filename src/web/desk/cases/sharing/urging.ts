import { nameOfPaper } from '../../../../core/paper/paper.ts';
import { printUrging } from '../../../../core/referrals/urge-referral.ts';
import { notFound } from '../../../../core/shared/errors.ts';
import { downloadHeaders } from '../../../../platform/files/download-headers.ts';
import { isPaperKind, paperKinds } from '../../../../platform/paper/paper-kinds.ts';
import { partOf, plainly } from '../../../page-request.ts';

/** The letter that urges, to be printed and sealed. */
export const loader = plainly(async ({ ctx }, args) => {
  const kind = partOf(args, 'ending');
  if (!isPaperKind(kind)) throw notFound('referral-not-found');
  const paper = await printUrging(ctx, {
    caseId: partOf(args, 'id'),
    referralId: partOf(args, 'referral'),
  });
  const { render, mediaType } = paperKinds[kind];
  return new Response(new Uint8Array(await render(paper)), {
    headers: downloadHeaders({ name: `${nameOfPaper(paper)}.${kind}`, mediaType }),
  });
});

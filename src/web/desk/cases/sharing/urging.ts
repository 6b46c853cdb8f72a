import { printUrging } from '../../../../core/referrals/urge-referral.ts';
import { notFound } from '../../../../core/shared/errors.ts';
import { renderPdf } from '../../../../platform/paper/render-pdf.ts';
import { renderWord } from '../../../../platform/paper/render-word.ts';
import { partOf, plainly } from '../../../page-request.ts';

const kinds = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderWord,
  },
  pdf: { type: 'application/pdf', render: renderPdf },
};

const kindOf = (text: string) => (text === 'docx' || text === 'pdf' ? kinds[text] : undefined);

/** The letter that urges, to be printed and sealed. */
export const loader = plainly(async ({ ctx }, args) => {
  const ending = partOf(args, 'ending');
  const kind = kindOf(ending);
  if (!kind) throw notFound('referral-not-found');
  const paper = await printUrging(ctx, {
    caseId: partOf(args, 'id'),
    referralId: partOf(args, 'referral'),
  });
  return new Response(new Uint8Array(await kind.render(paper)), {
    headers: {
      'Content-Type': kind.type,
      'Content-Disposition': `attachment; filename="letter.${ending}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});

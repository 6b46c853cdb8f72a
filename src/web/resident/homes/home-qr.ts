import { renderSVG } from 'uqr';
import { showHome } from '../../../core/homes/show-home.ts';
import { partOf, plainly } from '../../page-request.ts';
import { shortLink } from '../../view/short-link.ts';

/** The home's QR code as a picture to save, print or send on. */
export const loader = plainly(async ({ ctx }, args) => {
  const home = await showHome(ctx, partOf(args, 'id'));
  return new Response(renderSVG(shortLink(args.request, home.id), { ecc: 'M', border: 4 }), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  });
});

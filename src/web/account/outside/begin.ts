import { personOnly } from '../../../core/shared/person-only.ts';
import { localPath } from '../../local-path.ts';
import { goTo, loading } from '../../page-request.ts';
import { backToSignIn } from './back-to-sign-in.ts';
import { doorNamed } from './doors-outside.ts';
import { errandCookie } from './errand-cookie.ts';

/** A link and no form: a page of ours sends no form to another house. */
export const loader = loading(async (page, { request, params }) => {
  const { id, door } = doorNamed(page, params['outside']);
  const { origin, searchParams } = new URL(request.url);
  const joins = searchParams.get('joins');
  if (joins !== null) personOnly(page.ctx);
  const next = joins === null ? localPath(searchParams.get('next')) : '/me/devices?joined=1';
  const asked = { origin, headers: request.headers };
  const { address, sealed } = await door.begin(asked, { next, joins }).catch((error: unknown) => {
    throw backToSignIn(error, page, id);
  });
  throw goTo(address, [errandCookie({ id, sealed }, request)]);
});

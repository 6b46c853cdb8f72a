import { noteSignIn } from '../../../core/people/note-sign-in.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { goTo, loading } from '../../page-request.ts';
import { backToSignIn } from './back-to-sign-in.ts';
import { noErrandCookie, readErrand } from './errand-cookie.ts';

/** She comes back from her organisation's own pages. */
export const loader = loading(async (page, { request }) => {
  const { organisation } = page.auth;
  if (!organisation) throw notFound();
  const { headers } = request;
  const came = { back: new URL(request.url), sealed: readErrand(request), headers };
  const userAgent = headers.get('user-agent');
  const { setCookie, next, joined } = await organisation
    .finish({ ...came, userAgent })
    .catch((error: unknown) => {
      throw backToSignIn(error, page);
    });
  // Whoever may sign in as she does is written down where she reads it.
  if (joined) for (const ctx of await page.everywhere()) await noteSignIn(ctx, { verb: 'join-organisation' });
  const on = joined ? next : `/sign-in/done?next=${encodeURIComponent(next)}`;
  throw goTo(on, [...setCookie, noErrandCookie]);
});

import { noteSignIn } from '../../../core/people/note-sign-in.ts';
import { goTo, loading } from '../../page-request.ts';
import { backToSignIn } from './back-to-sign-in.ts';
import { doorNamed } from './doors-outside.ts';
import { noErrandCookie, readErrand } from './errand-cookie.ts';

/** She comes back from the pages of others. */
export const loader = loading(async (page, { request, params }) => {
  const { id, door } = doorNamed(page, params['outside']);
  const { headers } = request;
  const came = { back: new URL(request.url), sealed: readErrand(request), headers };
  const userAgent = headers.get('user-agent');
  const { setCookie, next, joined } = await door.finish({ ...came, userAgent }).catch((error: unknown) => {
    throw backToSignIn(error, page, id);
  });
  // Whoever may sign in as she does is written down where she reads it.
  if (joined) for (const ctx of await page.everywhere()) await noteSignIn(ctx, { verb: `join-${id}` });
  const on = joined ? next : `/sign-in/done?next=${encodeURIComponent(next)}`;
  throw goTo(on, [...setCookie, noErrandCookie(id)]);
});

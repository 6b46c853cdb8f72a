import { redirect } from 'react-router';
import { acting, goTo } from '../page-request.ts';
import { noVillageCookie } from '../preferences.ts';

export const loader = () => redirect('/');

export const action = acting(async ({ page, args }) => {
  const { setCookie } = await page.auth.signOut(args.request.headers);
  const gone = goTo('/', [...setCookie, noVillageCookie]);
  // A list that was carried along holds names: on a phone that others pick up it goes with her.
  gone.headers.set('Clear-Site-Data', '"storage"');
  return gone;
});

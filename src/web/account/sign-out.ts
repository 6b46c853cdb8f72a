import { redirect } from 'react-router';
import { acting, goTo } from '../page-request.ts';

export const loader = () => redirect('/');

export const action = acting(async ({ page, args }) => {
  const { setCookie } = await page.auth.signOut(args.request.headers);
  return goTo('/', setCookie);
});

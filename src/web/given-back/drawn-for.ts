import { talkAddress } from '../resident/talk/talk-address.ts';

/** The field that says for whom a form was drawn, as a mark that only this server can make. */
export const drawnFor = 'drawn-for';

/** These do the same for whoever presses them. */
const isAnybodys = (pathname: string) => /^\/(sign-in|sign-out|preferences)(\/|$)/.test(pathname);

const opening = /<form\b[^>]*\bmethod="post"[^>]*>/g;

/** Every form that was drawn for somebody carries her mark; 想找人说说 says nowhere who is signed in. */
export const markForms = (html: string, { mark, pathname }: { mark: string | null; pathname: string }) =>
  mark === null || pathname === talkAddress
    ? html
    : html.replace(opening, (form) => `${form}<input type="hidden" name="${drawnFor}" value="${mark}"/>`);

type Sender = { mark: string | null };

/** It was drawn for one, and another is signed in where it is sent: two pages of one browser, and a shared phone. */
export function isAnothers({ mark }: Sender, form: FormData, { url }: Pick<Request, 'url'>): boolean {
  if (mark === null || isAnybodys(new URL(url).pathname)) return false;
  return form.getAll(drawnFor).some((whose) => whose !== mark);
}

import type { PageRequest } from '../../request-context.ts';
import { goTo } from '../../page-request.ts';

/**
 * Recovery codes are shown once, on a page of their own that can be read without sending a form again: they go there
 * sealed, in the cookie that brings a form's answer back, and are gone from it once shown.
 */
export function passCodesOn(
  { giveBack }: Pick<PageRequest, 'giveBack'>,
  codes: readonly string[],
  { request, next, cookies = [] }: { request: Request; next: string; cookies?: readonly string[] },
) {
  const place = new URL(`/second-step/codes?next=${encodeURIComponent(next)}`, request.url);
  const along = giveBack({ faults: [], asks: 'recovery-codes', typed: { codes: codes.join(' ') } }, place);
  return goTo(place.pathname + place.search, along === undefined ? cookies : [...cookies, along]);
}

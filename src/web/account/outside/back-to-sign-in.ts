import { isCoreError } from '../../../core/shared/errors.ts';
import type { OutsideName } from '../../../platform/auth/outside/outside-account.ts';
import { goTo } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import { noErrandCookie } from './errand-cookie.ts';

/** What the others refused, or what they did not answer, is said where she can sign in by phone instead. */
export function backToSignIn(error: unknown, { report }: Pick<PageRequest, 'report'>, id: OutsideName) {
  if (!isCoreError(error) || !error.code.startsWith('outside-')) return error;
  if (error.cause !== undefined) report(error.cause);
  return goTo(`/sign-in?told=${error.code}`, [noErrandCookie(id)]);
}

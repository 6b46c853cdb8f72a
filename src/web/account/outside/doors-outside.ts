import { notFound } from '../../../core/shared/errors.ts';
import type { OutsideSignIn } from '../../../platform/auth/outside/sign-in-outside.ts';
import { outsideNames, type OutsideName } from '../../../platform/auth/outside/outside-account.ts';
import type { PageRequest } from '../../request-context.ts';

export type DoorOutside = { id: OutsideName; name: string | null };

/** WeChat signs in whoever reads our pages in WeChat, and nobody elsewhere. */
const isInWechat = (headers: Headers) => /\bMicroMessenger\//.test(headers.get('user-agent') ?? '');

/** By whose accounts she may sign in here, where she is. */
export const doorsOutside = ({ auth }: Pick<PageRequest, 'auth'>, { headers }: Request): DoorOutside[] =>
  outsideNames.flatMap((id) => {
    const door = auth.outside[id];
    return door && (id !== 'wechat' || isInWechat(headers)) ? [{ id, name: door.name }] : [];
  });

/** The one that an address names. NotFound where an operator has not set it. */
export function doorNamed(
  { auth }: Pick<PageRequest, 'auth'>,
  named: string | undefined,
): { id: OutsideName; door: OutsideSignIn } {
  const id = outsideNames.find((one) => one === named);
  const door = id && auth.outside[id];
  if (!id || !door) throw notFound();
  return { id, door };
}

import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { OutsideName } from '../../../platform/auth/outside/outside-account.ts';
import type { PageRequest } from '../../request-context.ts';

/** What the operator calls these accounts; null where every tongue has a word, or they are offered no more. */
export const namedFor = ({ auth }: Pick<PageRequest, 'auth'>, id: OutsideName): string | null =>
  auth.outside[id]?.name ?? null;

/** What she calls such an account. */
export const nameOfOutside = (
  { id, name }: { id: OutsideName; name: string | null },
  { signIn }: Sentences,
): string => name ?? (id === 'wechat' ? signIn.wechat : signIn.organisation);

import type { Sentences } from '../../../locales/zh-Hans/tree.ts';

/** A role as people say it; one that nobody has named yet stands as it is. */
export function roleWords(role: string | null, { roles }: Sentences): string {
  if (role === null) return '';
  const named: Readonly<Record<string, string>> = roles;
  return Object.hasOwn(named, role) ? (named[role] ?? role) : role;
}

import { StartError } from '../start-error.ts';

const sentences: readonly [RegExp, string][] = [
  [
    /^28/,
    'DATABASE_URL 的用户或口令不对 / the user or the password of DATABASE_URL or DATABASE_APP_URL is wrong',
  ],
  [/^3D000$/, 'DATABASE_URL 说的库不存在，请先建好 / the database that DATABASE_URL names does not exist'],
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENOENT|57P03)$/,
    'DATABASE_URL 的数据库连不上 / the database of DATABASE_URL cannot be reached',
  ],
  [
    /^42501$/,
    'DATABASE_URL 的用户权限不够，要能建角色和模式 / the user of DATABASE_URL needs CREATEROLE and CREATE on the database',
  ],
];

/** Why the operator's own database would not have us, in one sentence; any other error stays as it is. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const known = sentences.find(([pattern]) => pattern.test(code));
  return known ? new StartError(known[1]) : error;
}

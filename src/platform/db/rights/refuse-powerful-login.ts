import type { Kysely } from 'kysely';
import { StartError } from '../../start-error.ts';
import { findLoginPowers } from './find-login-powers.ts';
import type { DB } from '../types.generated.ts';

/** Row-level security is the last net under everybody's rows: a login that it does not hold opens no door. */
export async function refusePowerfulLogin(app: Kysely<DB>): Promise<void> {
  const powers = await findLoginPowers(app);
  if (powers.length === 0) return;
  throw new StartError(
    `DATABASE_APP_URL 的用户权限太大 (${powers.join(', ')})，谁的记录都挡不住：请换一个普通角色，或者不写 DATABASE_APP_URL / the user of DATABASE_APP_URL sees past row-level security: name a role that owns and bypasses nothing, or leave DATABASE_APP_URL out`,
  );
}

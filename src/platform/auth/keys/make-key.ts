import { ruleBroken } from '../../../core/shared/errors.ts';
import type { AuthParts } from '../auth-parts.ts';
import { newSession } from '../issue-token.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession } from '../second-step/asking-session.ts';
import { lockAccount } from '../second-step/second-step-queries.ts';
import { signToken } from '../signed-token.ts';

const mostKeys = 10;
const daysItLasts = 365;

/**
 * A bearer for other software, which then acts as she does. It acts for her offices too, if she has shown her second
 * step where she makes it, and until it is reset. RuleBroken `too-many-keys`.
 */
export async function makeKey(parts: AuthParts, headers: RequestHeaders, name: string): Promise<string> {
  const { accountId } = await askingSession(parts, headers);
  const at = parts.now();
  const expiresAt = new Date(at.getTime() + daysItLasts * 86_400_000);
  const opened = newSession(accountId, parts.newId(), at);
  await parts.db.transaction().execute(async (db) => {
    // Two tabs at once are counted one after the other, and her second step may have been reset meanwhile.
    await lockAccount(db, accountId);
    const { isDone, cameBy } = await askingSession({ ...parts, db }, headers);
    const { open } = await db
      .selectFrom('accounts.session')
      .select(({ fn }) => fn.countAll<number>().as('open'))
      .where('user_id', '=', accountId)
      .where('key_name', 'is not', null)
      .where('expires_at', '>', at)
      .executeTakeFirstOrThrow();
    if (open >= mostKeys) throw ruleBroken('too-many-keys');
    const key = { ...opened, key_name: name, expires_at: expiresAt, last_used_on: null };
    await db
      .insertInto('accounts.session')
      .values({ ...key, came_by: cameBy, second_step_until: isDone ? expiresAt : null })
      .execute();
  });
  return signToken(opened.token, parts.secret);
}

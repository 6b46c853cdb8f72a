import { ruleBroken } from '../../../core/shared/errors.ts';
import type { AuthParts } from '../auth-parts.ts';
import { newSession } from '../issue-token.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession } from '../second-step/asking-session.ts';
import { signToken } from '../signed-token.ts';

const mostKeys = 10;
const daysItLasts = 365;

/**
 * A bearer for other software, which then acts as she does. It acts for her offices too, if she has shown her second
 * step where she makes it, and until it is reset. RuleBroken `too-many-keys`.
 */
export async function makeKey(parts: AuthParts, headers: RequestHeaders, name: string): Promise<string> {
  const asking = await askingSession(parts, headers);
  const at = parts.now();
  const expiresAt = new Date(at.getTime() + daysItLasts * 86_400_000);
  const key = {
    ...newSession(asking.accountId, parts.newId(), at),
    ...{ key_name: name, expires_at: expiresAt, last_used_on: null },
    second_step_until: asking.isDone ? expiresAt : null,
  };
  await parts.db.transaction().execute(async (db) => {
    // Two tabs at once are counted one after the other.
    await db
      .selectFrom('accounts.user')
      .select('id')
      .where('id', '=', asking.accountId)
      .forUpdate()
      .execute();
    const { open } = await db
      .selectFrom('accounts.session')
      .select(({ fn }) => fn.countAll<number>().as('open'))
      .where('user_id', '=', asking.accountId)
      .where('key_name', 'is not', null)
      .where('expires_at', '>', at)
      .executeTakeFirstOrThrow();
    if (open >= mostKeys) throw ruleBroken('too-many-keys');
    await db.insertInto('accounts.session').values(key).execute();
  });
  return signToken(key.token, parts.secret);
}

import { ruleBroken } from '../../../core/shared/errors.ts';
import type { AuthParts } from '../auth-parts.ts';
import { codeTries, listCodes, tryCode } from './code-queries.ts';

/**
 * Uses up the code that was sent to this phone. Throws `code-wrong`; `code-expired` for an old one, one that was
 * used already, or one that a newer one replaced; `too-many-tries` once five were wrong.
 */
export async function takeCode(
  { db, keys, now }: AuthParts,
  { phone, code }: { phone: string; code: string },
): Promise<void> {
  const [guess, codeHash] = [now(), keys.codeHash(phone, code)];
  const [newest, ...replaced] = await listCodes(db, keys.phoneKey(phone));
  if (!newest || newest.used_at || newest.expires_at <= guess) throw ruleBroken('code-expired');
  const tried = await tryCode(db, newest.id, { codeHash, now: guess });
  if (tried?.used_at) return;
  if (tried)
    throw ruleBroken(replaced.some((old) => old.code_hash === codeHash) ? 'code-expired' : 'code-wrong');
  // No try was left: they were spent, or another tab has just used the code.
  const [after] = await listCodes(db, keys.phoneKey(phone));
  throw ruleBroken(after && !after.used_at && after.tries >= codeTries ? 'too-many-tries' : 'code-expired');
}

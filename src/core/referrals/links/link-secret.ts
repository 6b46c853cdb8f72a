import { createHash } from 'node:crypto';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';

/** `secret`: 256 bits, for the address; `code`: six digits, told apart from it. Neither is kept anywhere. */
export type LinkSecret = { secret: string; code: string };

const codeLetters = 6;

const digitsFrom = (hash: Buffer): string =>
  (hash.readBigUInt64BE() % 10n ** BigInt(codeLetters)).toString().padStart(codeLetters, '0');

/**
 * From the form's own key under the cell's key, as a receipt's code is: sent again it is the same link, and nobody who has the
 * form, or a copy of the database, makes it.
 */
export async function linkSecretOf(
  ctx: PersonCtx,
  { key, about }: { key: string | undefined; about: readonly string[] },
): Promise<LinkSecret> {
  const from = JSON.stringify([ctx.actor.personId, key ?? ctx.newId(), ...about]);
  const [secret, code] = await Promise.all([
    ctx.vault.blind(from, 'referral_links.secret'),
    ctx.vault.blind(from, 'referral_links.code'),
  ]);
  return { secret: secret.toString('base64url'), code: digitsFrom(code) };
}

/** Only this is kept of the address. */
export const secretHashOf = (secret: string): Buffer =>
  createHash('sha256').update(`referral link ${secret}`).digest();

/** Only this is kept of the code: six digits are guessed in no time, so the hash is under the cell's key. */
export const codeMarkOf = (ctx: Ctx, { referralId, code }: { referralId: string; code: string }) =>
  ctx.vault.blind(JSON.stringify([referralId, code]), 'referral_links.code_mark');

import type { SmsText } from '../sms/sms.ts';
import type { AuthParts } from './auth-parts.ts';

/**
 * Texts the phone that an account signs in with. One without a phone, or erased since, is passed over, and so is what
 * this district has no template for: it stands in her inbox all the same.
 */
async function textAccount({ db, sms }: AuthParts, accountId: string, text: SmsText): Promise<void> {
  if (!sms.has(text.template)) return;
  const account = await db
    .selectFrom('accounts.user')
    .select('phone_number')
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (account?.phone_number) await sms.send(account.phone_number, text);
}

/** Texts a number that somebody gave for it; what this district has no template for is passed over. */
const textPhone = async ({ sms }: Pick<AuthParts, 'sms'>, phone: string, text: SmsText): Promise<void> => {
  if (sms.has(text.template)) await sms.send(phone, text);
};

export const textingBy = (parts: AuthParts) => ({
  textAccount: (accountId: string, text: SmsText) => textAccount(parts, accountId, text),
  textPhone: (phone: string, text: SmsText) => textPhone(parts, phone, text),
});

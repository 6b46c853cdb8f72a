import { betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins/bearer';
import { phoneNumber } from 'better-auth/plugins/phone-number';
import { accountOf } from './account-of.ts';
import type { AuthParts } from './auth-parts.ts';
import { sessionSeconds } from './issue-token.ts';
import { takeCode } from './codes/take-code.ts';

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** Our columns are snake_case; better-auth is told each name, so that nothing is renamed behind its back. */
const columns = {
  user: { ...times, emailVerified: 'email_verified' },
  phone: { phoneNumber: 'phone_number', phoneNumberVerified: 'phone_number_verified' },
  session: {
    ...times,
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
  account: {
    ...times,
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
  verification: { ...times, expiresAt: 'expires_at' },
};

/** Codes are ours (`takeCode`), so that they are kept hashed and refused with our own words. */
const codesBySms = (parts: AuthParts) =>
  phoneNumber({
    schema: { user: { fields: columns.phone } },
    sendOTP: () => Promise.reject(new Error('codes leave through sendCode alone')),
    verifyOTP: async ({ phoneNumber: phone, code }) => {
      await takeCode(parts, { phone, code });
      await accountOf(parts, phone);
      return true;
    },
  });

/** better-auth, called in process; its own HTTP routes are not mounted. */
export function openBetterAuth(parts: AuthParts, baseUrl: string) {
  return betterAuth({
    baseURL: baseUrl,
    secret: parts.secret,
    database: { db: parts.db, type: 'postgres', schemaName: 'accounts' },
    user: { fields: columns.user },
    session: { fields: columns.session, expiresIn: sessionSeconds, disableSessionRefresh: true },
    account: { fields: columns.account },
    verification: { fields: columns.verification },
    plugins: [codesBySms(parts), bearer({ requireSignature: true })],
    advanced: {
      cookiePrefix: 'weijia',
      cookies: { session_token: { name: 'weijia.session' } },
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => parts.newId() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

import { randomBytes } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

const secondsAStep = 30;

/** A phone's clock is off by a little, and typing takes its time: the code before and the one after count too. */
const stepsAround = 1;

/** The key of an authenticator (RFC 6238: SHA-1, six digits, thirty seconds): 132 bits, 36 letters to type. */
export const drawKey = (): string => randomBytes(24).toString('base64url').slice(0, 22);

/** As she types it into her phone where it cannot read the picture. */
export const keyToType = (key: string): string =>
  base32.encode(key, { padding: false }).replaceAll(/(.{4})(?!$)/g, '$1 ');

/** What the QR code says. `whose`: what her authenticator writes beside the code. */
export const addressOf = (key: string, { issuer, whose }: { issuer: string; whose: string }): string =>
  createOTP(key).url(issuer, whose);

export const stepAt = (now: Date): number => Math.floor(now.getTime() / (secondsAStep * 1000));

/** The clock is passed in, which `totp()` of the library does not let us do. */
export const codeOfStep = (key: string, step: number): Promise<string> => createOTP(key).hotp(step);

/** The step whose code this is, about now; null where it is none's. */
export async function stepOf(key: string, code: string, now: Date): Promise<number | null> {
  let found: number | null = null;
  for (let off = -stepsAround; off <= stepsAround; off += 1) {
    const step = stepAt(now) + off;
    if ((await codeOfStep(key, step)) === code) found = step;
  }
  return found;
}

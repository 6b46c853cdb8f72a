import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const [ivBytes, tagBytes] = [12, 16];
const mostText = 64 * 1024;

/** Text that only this server can read or write, and only for what it was sealed for. */
export type Seal = {
  close: (text: string, about: string) => string;
  open: (sealed: string, about: string) => string | undefined;
};

/** `purpose`: what is sealed for one is no key to another. */
export function sealWith(secret: string, purpose: string): Seal {
  const key = createHmac('sha256', secret).update(purpose).digest();
  return {
    close: (text, about) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= ivBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      try {
        const body = [decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()];
        return inflateRawSync(Buffer.concat(body), { maxOutputLength: mostText }).toString();
      } catch {
        return undefined;
      }
    },
  };
}

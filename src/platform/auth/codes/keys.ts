import { createHmac } from 'node:crypto';

const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text);

/** Keyed hashes, so that a copy of the database alone tells neither a phone that asked for a code nor the code. */
export type CodeKeys = {
  phoneKey: (phone: string) => string;
  codeHash: (phone: string, code: string) => string;
};

export function codeKeys(secret: string): CodeKeys {
  const key = mac(secret, 'codes by SMS').digest();
  return {
    phoneKey: (phone) => mac(key, `phone ${phone}`).digest('base64url'),
    codeHash: (phone, code) => mac(key, `code ${phone} ${code}`).digest('base64url'),
  };
}

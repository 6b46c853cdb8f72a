import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { drawBytes } from './draw-bytes.ts';

export const cipherNames = ['aes', 'sm4'] as const;
export type CipherName = (typeof cipherNames)[number];

/** Encrypts with proof: what was changed, or is opened as about something else, does not open. */
export type Cipher = {
  /** Stands in every sealed value, so that each says itself how it was sealed. */
  code: number;
  keyBytes: number;
  /** By how much a sealed value is longer than what it holds. */
  overhead: number;
  encrypt: (key: Buffer, plain: Buffer, about: Buffer) => Buffer;
  /** Throws where the proof does not hold. */
  decrypt: (key: Buffer, sealed: Buffer, about: Buffer) => Buffer;
  /** A keyed hash of 32 bytes. */
  hash: (key: Buffer, value: string) => Buffer;
  /** A key for one purpose, out of a key for many. */
  derive: (key: Buffer, purpose: string) => Buffer;
};

/** Node asks of bare bytes whether they are a key by throwing, twice; with one made first a word opens in a quarter of the time. */
const keyOf = (bytes: Buffer): KeyObject => createSecretKey(bytes);

const deriving = (digest: 'sha256' | 'sm3', keyBytes: number): Cipher['derive'] => {
  return (key, purpose) => Buffer.from(hkdfSync(digest, key, Buffer.alloc(0), purpose, keyBytes));
};

const [gcmNonce, gcmTag] = [12, 16];

/** AES-256-GCM: nonce, text, tag. */
const aes: Cipher = {
  code: 1,
  keyBytes: 32,
  overhead: gcmNonce + gcmTag,
  encrypt: (key, plain, about) => {
    const nonce = drawBytes(gcmNonce);
    const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce).setAAD(about);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  decrypt: (key, sealed, about) => {
    if (sealed.length < gcmNonce + gcmTag) throw new RangeError('too short to be sealed');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), sealed.subarray(0, gcmNonce), {
      authTagLength: gcmTag,
    });
    decipher.setAAD(about).setAuthTag(sealed.subarray(-gcmTag));
    return Buffer.concat([decipher.update(sealed.subarray(gcmNonce, -gcmTag)), decipher.final()]);
  },
  hash: (key, value) => createHmac('sha256', keyOf(key)).update(value).digest(),
  derive: deriving('sha256', 32),
};

const [ctrKey, ctrNonce, sm3Tag] = [16, 16, 32];

/** The proof covers nonce and text, and what they are about with its length, so that no byte can pass from one to the other. */
function sm3Proof(key: Buffer, about: Buffer, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(about.length);
  return createHmac('sm3', keyOf(key.subarray(ctrKey)))
    .update(length)
    .update(about)
    .update(body)
    .digest();
}

/** SM4-CTR, then HMAC-SM3 over it (GB/T 32907, GB/T 32905): nonce, text, tag. The key holds one for each. */
const sm4: Cipher = {
  code: 2,
  keyBytes: 48,
  overhead: ctrNonce + sm3Tag,
  encrypt: (key, plain, about) => {
    const nonce = drawBytes(ctrNonce);
    const cipher = createCipheriv('sm4-ctr', keyOf(key.subarray(0, ctrKey)), nonce);
    const body = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
    return Buffer.concat([body, sm3Proof(key, about, body)]);
  },
  decrypt: (key, sealed, about) => {
    if (sealed.length < ctrNonce + sm3Tag) throw new RangeError('too short to be sealed');
    const body = sealed.subarray(0, -sm3Tag);
    if (!timingSafeEqual(sm3Proof(key, about, body), sealed.subarray(-sm3Tag))) {
      throw new RangeError('the proof does not hold');
    }
    const decipher = createDecipheriv('sm4-ctr', keyOf(key.subarray(0, ctrKey)), body.subarray(0, ctrNonce));
    return Buffer.concat([decipher.update(body.subarray(ctrNonce)), decipher.final()]);
  },
  hash: (key, value) => createHmac('sm3', keyOf(key)).update(value).digest(),
  derive: deriving('sm3', 48),
};

export const ciphers: Record<CipherName, Cipher> = { aes, sm4 };

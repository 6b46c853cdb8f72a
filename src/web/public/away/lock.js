// Locks what a phone carries: with her PIN and with half of a key that the server holds. The PIN is stretched for about a second, so
// that guessing is slow; of it goes a proof to the server, which counts wrong ones, and the salt never leaves the phone.
/** @typedef {{ iv: Uint8Array<ArrayBuffer>, data: ArrayBuffer }} Sealed */
/** @typedef {{ proof: string, base: CryptoKey }} FromPin */

export const rounds = 1_000_000;
const { subtle } = crypto;
const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {ArrayBuffer | Uint8Array} bytes */
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param {string} text */
const bytesOf = (text) => new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));

export const randomBytes = (/** @type {number} */ length) => crypto.getRandomValues(new Uint8Array(length));
export const randomHalf = () => hex(randomBytes(32));

/** One that a thief tries first: all the same digit, a run, a pair over and over. @param {string} pin */
export function isTooEasy(pin) {
  const steps = [...pin].slice(1).map((digit, nth) => (Number(digit) - Number(pin[nth]) + 10) % 10);
  const isRun = [0, 1, 9].some((step) => steps.every((one) => one === step));
  return isRun || /^(..)\1+$/.test(pin) || /^(...)\1+$/.test(pin);
}

/** @param {string} pin */
export const isPin = (pin) => /^\d{6,12}$/.test(pin);

/** @param {string} pin @param {Uint8Array<ArrayBuffer>} salt @returns {Promise<FromPin>} */
export async function stretch(pin, salt) {
  const typed = await subtle.importKey('raw', encode(pin), 'PBKDF2', false, ['deriveBits']);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const bits = await subtle.deriveBits(slow, typed, 256);
  const base = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const proof = await subtle.deriveBits(branch('proof', new Uint8Array()), base, 256);
  return { proof: hex(proof), base };
}

/** @param {string} info @param {Uint8Array<ArrayBuffer>} salt */
const branch = (info, salt) => ({ name: 'HKDF', hash: 'SHA-256', info: encode(info), salt });

/** Opens with the PIN and the server's half together. @param {FromPin} pin @param {string} half */
const wholeKey = ({ base }, half) =>
  subtle.deriveKey(branch('pocket', bytesOf(half)), base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);

/** Opens with the PIN alone: what keeps the half for some days without a network. @param {FromPin} pin */
const graceKey = ({ base }) =>
  subtle.deriveKey(branch('grace', new Uint8Array()), base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);

/** @param {CryptoKey} key @param {string} name @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Sealed>} */
async function sealBytes(key, name, bytes) {
  const iv = randomBytes(12);
  return {
    iv,
    data: await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encode(name) }, key, bytes),
  };
}

/** @param {CryptoKey} key @param {string} name @param {Sealed} sealed */
const openBytes = (key, name, { iv, data }) =>
  subtle.decrypt({ name: 'AES-GCM', iv, additionalData: encode(name) }, key, data);

/** Bound to its name: one record laid in another's place does not open. @param {CryptoKey} key @param {string} name @param {unknown} value */
export const seal = (key, name, value) => sealBytes(key, name, encode(JSON.stringify(value)));

/** @param {CryptoKey} key @param {string} name @param {Sealed} sealed @returns {Promise<string>} */
export const open = async (key, name, sealed) => new TextDecoder().decode(await openBytes(key, name, sealed));

/** A key for what this phone carries, and the same wrapped. @param {FromPin} pin @param {string} half */
export async function newKey(pin, half) {
  const bytes = randomBytes(32);
  return { key: await keyOf(bytes), wrapped: await wrap(pin, half, bytes) };
}

/** @param {FromPin} pin @param {string} half @param {Uint8Array<ArrayBuffer>} bytes */
const wrap = async (pin, half, bytes) => sealBytes(await wholeKey(pin, half), 'key', bytes);

/** @param {BufferSource} bytes */
const keyOf = (bytes) => subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** @param {FromPin} pin @param {string} half @param {Sealed} wrapped */
export const unwrap = async (pin, half, wrapped) =>
  keyOf(await openBytes(await wholeKey(pin, half), 'key', wrapped));

/** @param {FromPin} pin @param {string} half */
export const keepHalf = async (pin, half) => sealBytes(await graceKey(pin), 'half', bytesOf(half));

/** Null where the PIN is another. @param {FromPin} pin @param {Sealed} kept */
export async function halfKept(pin, kept) {
  try {
    return hex(await openBytes(await graceKey(pin), 'half', kept));
  } catch {
    return null;
  }
}

import { ofBytes } from './binary-field.ts';

/** A point of each byte's line; `at` is 1, 2 or 3. */
export type Part = { at: number; bytes: Buffer };

export const partsOfASecret = [1, 2, 3] as const;

/**
 * Shamir's sharing, two of three: for each byte a line whose height at zero is the secret and whose slope is chance.
 * Two points are the line; one point lies on a line to every secret there could be. `slopes` is as long as the secret.
 */
export const splitSecret = (secret: Buffer, slopes: Buffer): Part[] =>
  partsOfASecret.map((at) => ({
    at,
    bytes: Buffer.from(secret.map((byte, nth) => byte ^ ofBytes.times(slopes[nth] ?? 0, at))),
  }));

/** The secret of two parts that stand at different places of the same lines. */
export function joinParts(one: Part, other: Part): Buffer {
  if (one.at === other.at) throw new RangeError('one point is no line');
  const apart = ofBytes.inverse(one.at ^ other.at);
  const [weightOfOne, weightOfOther] = [ofBytes.times(other.at, apart), ofBytes.times(one.at, apart)];
  const joined = one.bytes.map(
    (byte, nth) => ofBytes.times(byte, weightOfOne) ^ ofBytes.times(other.bytes[nth] ?? 0, weightOfOther),
  );
  return Buffer.from(joined);
}

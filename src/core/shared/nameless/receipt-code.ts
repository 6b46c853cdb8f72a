// Crockford's base 32: no I, L, O or U to be mistaken.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lettersInACode = 12;

/** Sixty bits of a hash as twelve letters, in fours: `7KQ2-M0XD-9RTA`. */
export function receiptFrom(hash: Uint8Array): string {
  const code = Array.from(hash.subarray(0, lettersInACode), (byte) => letters[byte & 31] ?? '').join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A code however it was typed: small letters, no dashes, an O for a nought. Empty where it cannot be one. */
export function readReceipt(typed: string): string {
  if (typed.length > 64) return '';
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return code.length === lettersInACode && [...code].every((letter) => letters.includes(letter))
    ? (code.match(/.{4}/g) ?? []).join('-')
    : '';
}

import { createHmac, randomInt } from 'node:crypto';

const howMany = 10;
const lettersAPart = 5;

/** Without letters and digits that are taken for each other on paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const drawPart = () =>
  Array.from({ length: lettersAPart }, () => letters[randomInt(letters.length)]).join('');

/** Ten codes for the day on which her phone is gone; each lets her in once. */
export const drawRecoveryCodes = (): string[] =>
  Array.from({ length: howMany }, () => `${drawPart()}-${drawPart()}`);

/** A code as she typed it off her paper; null where it has not the form of one. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  if (plain.length !== 2 * lettersAPart) return null;
  return `${plain.slice(0, lettersAPart)}-${plain.slice(lettersAPart)}`;
}

/** A keyed hash: a copy of the database alone tells none of them. */
export const hashRecoveryCode = (secret: string, accountId: string, code: string): string =>
  createHmac('sha256', createHmac('sha256', secret).update('recovery codes').digest())
    .update(`${accountId} ${code}`)
    .digest('base64url');

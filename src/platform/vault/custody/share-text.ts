import { createHash } from 'node:crypto';
import { StartError } from '../../start-error.ts';
import { ofLetters } from './binary-field.ts';
import type { Part } from './split-secret.ts';

/** One of three shares of a master key. `master` begins the name of the key, `split` says which splitting it is of. */
export type Share = { master: string; split: string; part: Part };

/** No I, L, O or U: nobody takes one letter for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const [groups, lettersInAGroup] = [16, 4];
export const lettersInAShare = groups * (lettersInAGroup + 1);

const version = 1;

const digest = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest().subarray(0, 1);

/** Sixteen groups of five, four in a line; the fifth letter of a group proves the others and where they stand. */
export function writeShare({ master, split, part: { at, bytes } }: Share): string {
  const body = Buffer.concat([
    Buffer.from([(version << 4) | at]),
    Buffer.from(master.slice(0, 8), 'hex'),
    Buffer.from(split, 'hex'),
    bytes,
  ]);
  const letters = lettersOf(Buffer.concat([body, digest(body)]));
  const written = Array.from({ length: groups }, (_, nth) => {
    const group = letters.slice(nth * lettersInAGroup, (nth + 1) * lettersInAGroup);
    return [...group, proofOf(group, nth)].map((letter) => alphabet[letter]).join('');
  });
  return [0, 4, 8, 12].map((from) => written.slice(from, from + 4).join(' ')).join('\n');
}

/** Reads what somebody copied by hand: capitals or not, in whatever lines. Throws the sentence for what is wrong with it. */
export function readShare(text: string): Share {
  const letters = [...text.replaceAll(/[\s-]/g, '').toUpperCase()].map(readLetter);
  if (letters.length !== lettersInAShare) {
    throw new StartError(
      `一份密钥片是 16 组，每组 5 个字，一共 ${lettersInAShare} 个；这里有 ${letters.length} 个 / a share has 16 groups of 5, ${lettersInAShare} letters in all; here are ${letters.length}`,
    );
  }
  const read = Array.from({ length: groups }, (_, nth) => readGroup(letters, nth)).flat();
  const bytes = bytesOf(read);
  const [body, proof] = [bytes.subarray(0, -1), bytes.subarray(-1)];
  const at = bytes.readUInt8(0) & 0b1111;
  if (!digest(body).equals(proof) || bytes.readUInt8(0) >> 4 !== version || at < 1 || at > 3) {
    throw new StartError(
      '这份密钥片有一处抄错了，请从头再对一遍 / this share was copied wrong somewhere, compare it once more from the start',
    );
  }
  const part = { at, bytes: body.subarray(7) };
  return { master: body.toString('hex', 1, 5), split: body.toString('hex', 5, 7), part };
}

/** What people write for a letter that there is not. */
const mistaken: Record<string, string> = { O: '0', I: '1', L: '1' };

function readLetter(letter: string): number {
  const value = alphabet.indexOf(mistaken[letter] ?? letter);
  if (value >= 0) return value;
  throw new StartError(
    `密钥片里没有「${letter}」这个字 / there is no “${letter}” in a share: digits and letters alone`,
  );
}

function readGroup(letters: readonly number[], nth: number): number[] {
  const from = nth * (lettersInAGroup + 1);
  const group = letters.slice(from, from + lettersInAGroup);
  if (proofOf(group, nth) === letters[from + lettersInAGroup]) return group;
  const written = letters.slice(from, from + lettersInAGroup + 1).map((letter) => alphabet[letter]);
  throw new StartError(
    `第 ${nth + 1} 组「${written.join('')}」抄错了 / group ${nth + 1} (${written.join('')}) was copied wrong`,
  );
}

/** Sees each wrong letter, each two that changed places, and two groups that did. */
const proofOf = (group: readonly number[], nth: number): number =>
  group.reduce((sum, letter, place) => sum ^ ofLetters.times(letter, place + 2), nth);

function lettersOf(bytes: Buffer): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

function bytesOf(letters: readonly number[]): Buffer {
  const bits = letters.map((letter) => letter.toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

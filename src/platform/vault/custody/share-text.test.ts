import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawMasterKey, masterKeyOf } from '../master-key.ts';
import { masterKeyFrom, shareMasterKey } from './share-master-key.ts';
import { readShare, writeShare, type Share } from './share-text.ts';
import { joinParts, partsOfASecret, splitSecret } from './split-secret.ts';

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
const secret = bytes(32);

test('any two of three shares are the secret again, in either order', () => {
  fc.assert(
    fc.property(secret, bytes(32), (key, slopes) => {
      const parts = splitSecret(key, slopes);
      for (const one of parts) {
        for (const other of parts) {
          if (one.at !== other.at) expect(joinParts(one, other)).toEqual(key);
        }
      }
    }),
  );
});

test('one share tells nothing: to every secret there could be leads exactly one line through it', () => {
  const oneByte = fc.tuple(fc.nat(255), fc.constantFrom(...partsOfASecret));
  fc.assert(
    fc.property(oneByte, ([height, at]) => {
      const secrets = Array.from({ length: 256 }, (_, slope) => {
        // The secret that this height at this place means, were that the slope.
        const rise = splitSecret(Buffer.from([0]), Buffer.from([slope])).find((part) => part.at === at);
        return height ^ (rise?.bytes[0] ?? 0);
      });
      expect(new Set(secrets).size).toBe(256);
    }),
  );
});

const aShare = (): [Share, Share, Share] => {
  const [one, two, three] = shareMasterKey(drawMasterKey());
  if (!one || !two || !three) throw new Error('three shares');
  return [one, two, three];
};

test('a share comes back from paper: in small letters, in one line, with O for 0 and l for 1', () => {
  fc.assert(
    fc.property(secret, bytes(2), fc.constantFrom(...partsOfASecret), (key, split, at) => {
      const share = { master: 'ab12cd34', split: split.toString('hex'), part: { at, bytes: key } };
      const text = writeShare(share);
      expect(text).toMatch(/^(([0-9A-HJKMNP-TV-Z]{5} ){3}[0-9A-HJKMNP-TV-Z]{5}\n?){4}$/);
      expect(readShare(text)).toEqual(share);
      const copied = text.toLowerCase().replaceAll('\n', '-').replaceAll('0', 'O').replaceAll('1', 'l');
      expect(readShare(copied)).toEqual(share);
    }),
  );
});

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('each wrong letter is seen, and its group is named', () => {
  const groups = writeShare(aShare()[0]).split(/\s/);
  fc.assert(
    fc.property(fc.nat(15), fc.nat(4), fc.constantFrom(...alphabet), (nth, place, letter) => {
      const group = groups[nth] ?? '';
      fc.pre(group[place] !== letter);
      const wrong = group.slice(0, place) + letter + group.slice(place + 1);
      const text = groups.with(nth, wrong).join(' ');
      expect(() => readShare(text)).toThrow(`group ${nth + 1} (${wrong}) was copied wrong`);
    }),
  );
});

test('two letters or two groups that changed places are seen', () => {
  const groups = writeShare(aShare()[0]).split(/\s/);
  fc.assert(
    fc.property(fc.nat(15), fc.nat(15), fc.nat(3), (nth, other, place) => {
      const [a = '', b = ''] = [groups[nth], groups[other]];
      const swapped = a.slice(0, place) + (a[place + 1] ?? '') + (a[place] ?? '') + a.slice(place + 2);
      if (swapped !== a) expect(() => readShare(groups.with(nth, swapped).join(' '))).toThrow('copied wrong');
      if (nth !== other) {
        expect(() => readShare(groups.with(nth, b).with(other, a).join(' '))).toThrow('copied wrong');
      }
    }),
  );
});

test('what is no share is told from one', () => {
  const text = writeShare(aShare()[0]);
  expect(() => readShare('')).toThrow('here are 0');
  expect(() => readShare(text.slice(1))).toThrow('here are 79');
  expect(() => readShare(`${text}0`)).toThrow('here are 81');
  expect(() => readShare(text.replace(/^./, 'U'))).toThrow('there is no “U” in a share');
  expect(() => readShare(text.replace(/^./, '王'))).toThrow('there is no “王” in a share');
});

test('two shares that do not belong together say why', () => {
  const key = drawMasterKey();
  const [one, two] = shareMasterKey(key);
  const [, again] = shareMasterKey(key);
  const [other] = aShare();
  if (!one || !two || !again) throw new Error('three shares');
  expect(masterKeyFrom(two, one)).toEqual(key);
  expect(() => masterKeyFrom(one, one)).toThrow('both are share 1');
  expect(() => masterKeyFrom(one, { ...other, part: { ...other.part, at: 2 } })).toThrow('of two keys');
  expect(() => masterKeyFrom(one, again)).toThrow('of two splittings');
  const forged = { ...two, part: { at: 2, bytes: masterKeyOf(Buffer.alloc(32, 1)).key } };
  expect(() => masterKeyFrom(one, forged)).toThrow('these two make no key');
});

import { expect, test } from 'vitest';
import { ciphers, type CipherName } from './cipher.ts';
import { masterKeyOf } from './master-key.ts';
import { keyIdOf, openUnder, sealUnder } from './sealed-value.ts';
import { findWrapped } from './vault-key.ts';

const id = '019f0000-0000-7001-8000-0000000000aa';
const place = { cell: 'd370215', of: 'requests.words', id: '019f0000-0000-7001-8000-000000000001' };
const master = masterKeyOf(Buffer.alloc(32, 'a master key of that day'));

/** Written on the day when this form of a sealed value was new: whatever comes later still reads them. */
const ofThatDay: readonly { cipher: CipherName; sealed: string; wrapped: string }[] = [
  {
    cipher: 'aes',
    sealed:
      'AQEBnwAAAABwAYAAAAAAAACqCd6kYHGKHKBlhIegvCkDYJk7QwtLOWpArcHXZMM/3ap6+kbhA0gliZo9xOPGlWi9ELtzPK5NKRdpLU/q+fQ2t5RqenBsDPdiRT+dkbPcYKAZoJMFlvdUKV7xawNgrA==',
    wrapped: 'tXd2E8RhjmePI881bAm0VMCEq/dkhI5oO8pM4rAb9Rr1x37o15J2LmYdJ0fPHHBQEErxXklmw8RL9s79',
  },
  {
    cipher: 'sm4',
    sealed:
      'AQIBnwAAAABwAYAAAAAAAACqZ2gAunbohtwm5WN5UTM2+IQp3mRExTpFNuK6msQ4EY9itmhf+eWFcdHxSgug4S5+zsT6CMu93K38eD//aTElQvrqFk5UAPSvzobWVzIuceogcfwm3OuRRt6HXUu5DuQa6GZ46Z1U/AVu7Usg77sAwwaxwzUBQ62omCgDrmqQsRPcvSo2HYssUII/HrO7T1z1bL4mN1VG',
    wrapped:
      'wryALLfYWg6gB6prPmZt8RDUbe+QhKTGpTUnBzhnpdOBAsugcgbfU8I/RY4Lz1LtqDCfOCKFI4rSkG8vlTi2yms8NMNPYWMghjmicgVdBOyd/5xptOvMQMF7O1eVykJd',
  },
];

test.for(ofThatDay)(
  'what was sealed with $cipher on the first day opens for ever',
  ({ cipher, sealed, wrapped }) => {
    const key = { id, cipher, key: Buffer.alloc(ciphers[cipher].keyBytes, 'a key of that day') };
    const bytes = Buffer.from(sealed, 'base64');
    expect(keyIdOf(bytes)).toBe(id);
    expect(openUnder(key, bytes, place).toString()).toBe('我怕');
    expect(master.name).toBe('35423ce152fc6cd6');
    const row = { id, purpose: 'seal', cipher, wrapped: Buffer.from(wrapped, 'base64'), master: master.name };
    const dates = { made_at: new Date(0), retired_at: null, resealed_at: null };
    expect(findWrapped(master, { ...row, ...dates }, 'd370215')?.key).toHaveLength(ciphers[cipher].keyBytes);
    expect(findWrapped(master, { ...row, ...dates }, 'd370214')).toBeUndefined();
    expect(findWrapped(master, { ...row, ...dates, purpose: 'blind' }, 'd370215')).toBeUndefined();
  },
);

test.for(['aes', 'sm4'] as const)(
  'a thousand values sealed with %s share no nonce and no data key',
  (cipher) => {
    const key = { id, cipher, key: Buffer.alloc(ciphers[cipher].keyBytes, 1) };
    const sealed = Array.from({ length: 1000 }, () => sealUnder(key, Buffer.from('一'), place));
    const [head, nonce] = [18, cipher === 'aes' ? 12 : 16];
    const wrappedEnds = head + ciphers[cipher].overhead + ciphers[cipher].keyBytes;
    const nonces = sealed.flatMap((one) => [
      one.toString('hex', head, head + nonce),
      one.toString('hex', wrappedEnds, wrappedEnds + nonce),
    ]);
    expect(new Set(nonces).size).toBe(2000);
  },
);

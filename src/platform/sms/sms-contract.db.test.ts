import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';

import { makeId } from '../../core/shared/ids.ts';
import { createDemoSms } from './demo-sms.ts';
import { createFakeSms } from './fake-sms.ts';
import { listTexts } from './list-texts.ts';
import { maskPhone } from './mask-phone.ts';
import type { Sms } from './sms.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

type Provider = { sms: Sms; arrived: () => Promise<{ to: string; text: string }[]> };

/** Whatever sends texts is held to the same: add a provider here, with a way to see what arrived. */
const providers: [name: string, open: () => Provider][] = [
  [
    'the fake of the tests',
    () => {
      const sms = createFakeSms();
      const arrived = () => sms.sent.map(({ phone, text }) => ({ to: maskPhone(phone), text })).reverse();
      return { sms, arrived: () => Promise.resolve(arrived()) };
    },
  ],
  [
    "the demo's outbox",
    () => {
      const signinDb = database.signin;
      const now = () => new Date();
      const sms = createDemoSms({ signinDb, now, newId: () => makeId(0, now()) });
      return { sms, arrived: () => listTexts(signinDb) };
    },
  ],
];

describe.each(providers)('%s', (_name, open) => {
  it('delivers a text whole, the newest first', async () => {
    const { sms, arrived } = open();
    const long = `【微家】您报的“包饺子”有位置了 ${'好'.repeat(200)} 👩‍🍳 <b>'--`;
    await sms.send('13800000001', long);
    await sms.send('13800000002', '第二条');
    const [second, first] = await arrived();
    expect(second).toMatchObject({ to: '138****0002', text: '第二条' });
    expect(first).toMatchObject({ to: '138****0001', text: long });
  });

  it('delivers each of many texts that are sent at once', async () => {
    const { sms, arrived } = open();
    const texts = Array.from({ length: 20 }, (_, nth) => `第 ${nth + 1} 条，一起发的`);
    await Promise.all(texts.map((text) => sms.send('13800000003', text)));
    const got = (await arrived()).map(({ text }) => text);
    for (const text of texts) expect(got.filter((one) => one === text)).toHaveLength(1);
  });
});

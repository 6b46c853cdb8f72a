import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { openFakeProvider, type FakeProvider } from '../../../tests/support/sms/fake-provider.ts';

import { makeId } from '../../core/shared/ids.ts';
import { createDemoSms } from './demo-sms.ts';
import { createFakeSms } from './fake-sms.ts';
import { listTexts } from './list-texts.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';
import { openSms } from './open-sms.ts';
import { smsProviders } from './sms-settings.ts';
import type { Sms, SmsText } from './sms.ts';

let database: TestDatabase;
const opened: FakeProvider[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((provider) => provider.close()));
});
afterAll(() => database.drop());

type Provider = { sms: Sms; arrived: () => Promise<{ to: string; text: string }[]> };

const masked = (texts: readonly { phone: string; text: string }[]) =>
  texts.map(({ phone, text }) => ({ to: maskPhone(phone), text }));

/** Whatever sends texts is held to the same: add a provider here, with a way to see what arrived. */
const providers: [name: string, open: () => Promise<Provider>][] = [
  [
    'the fake of the tests',
    async () => {
      const sms = createFakeSms();
      const plain = () => sms.sent.map(({ phone, text }) => ({ phone, text: text.plain })).reverse();
      return { sms, arrived: () => Promise.resolve(masked(plain())) };
    },
  ],
  [
    "the demo's outbox",
    async () => {
      const signinDb = database.signin;
      // Never twice the same instant: what is newest is told by it.
      let at = Date.now();
      const now = () => new Date((at += 1));
      const sms = createDemoSms({ signinDb, now, newId: () => makeId(0, now()) });
      return { sms, arrived: () => listTexts(signinDb) };
    },
  ],
  ...smsProviders.map((name): [string, () => Promise<Provider>] => [
    name,
    async () => {
      const provider = await openFakeProvider(name);
      opened.push(provider);
      return {
        sms: openSms(provider.settings),
        arrived: () => Promise.resolve(masked(provider.arrived)),
      };
    },
  ]),
];

const placeIn = (title: string): SmsText => ({
  template: 'signup-confirmed',
  params: { title },
  plain: `【微家】「${title}」给您留好名额了。打开微家看详情。`,
});
const code = (digits: string): SmsText => ({
  template: 'code',
  params: { code: digits },
  plain: `【微家】验证码 ${digits}，5 分钟内有效。不是您本人要的，请不用理会。`,
});
const news: SmsText = { template: 'news', params: {}, plain: '【微家】您有一条新消息。打开微家看看。' };

describe.each(providers)('%s', (_name, open) => {
  it('delivers a text whole, the newest first', async () => {
    const { sms, arrived } = await open();
    const odd = placeIn(`包饺子 👩‍🍳<'--"*!()&=%`);
    for (const [phone, text] of [
      ['13800000001', odd],
      ['13800000002', code('012345')],
      ['13800000004', news],
    ] as const) {
      expect(sms.has(text.template)).toBe(true);
      await sms.send(phone, text);
    }
    const [third, second, first] = await arrived();
    expect(third).toMatchObject({ to: '138****0004', text: news.plain });
    expect(second).toMatchObject({ to: '138****0002', text: code('012345').plain });
    expect(first).toMatchObject({ to: '138****0001', text: odd.plain });
  });

  it('delivers each of many texts that are sent at once', async () => {
    const { sms, arrived } = await open();
    const texts = Array.from({ length: 20 }, (_, nth) => placeIn(`第 ${nth + 1} 条，一起发的`));
    await Promise.all(texts.map((text) => sms.send('13800000003', text)));
    const got = (await arrived()).map(({ text }) => text);
    for (const { plain } of texts) expect(got.filter((one) => one === plain)).toHaveLength(1);
  });
});

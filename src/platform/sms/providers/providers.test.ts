import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { openFakeProvider, type FakeProvider } from '../../../../tests/support/sms/fake-provider.ts';
import { openSms } from '../open-sms.ts';
import { isSmsError, isThrottled, mayHaveArrived } from '../sms-error.ts';
import { smsProviders } from '../sms-settings.ts';
import type { SmsText } from '../sms.ts';
import { blanksOf } from './blanks-of.ts';

const phone = '13812345678';
const code: SmsText = { template: 'code', params: { code: '123456' }, plain: '' };

describe.each(smsProviders)('%s', (name) => {
  let provider: FakeProvider;
  beforeEach(async () => {
    provider = await openFakeProvider(name);
  });
  afterEach(() => provider.close());

  /** The error of one attempt; it may tell the log neither the phone, nor the code, nor the key. */
  async function refusal(
    change: Partial<FakeProvider['settings']> = {},
    text = code,
    now = () => new Date(),
  ) {
    const sms = openSms({ ...provider.settings, ...change }, { now, patienceMs: 300 });
    const error: unknown = await sms.send(phone, text).then(
      () => 'it was sent',
      (failure: unknown) => failure,
    );
    if (!isSmsError(error)) throw new Error('no refusal of the provider', { cause: error });
    const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    expect(told).not.toMatch(/13812345678|123456|a secret that/);
    expect(provider.arrived).toEqual([]);
    return error;
  }

  it('refuses a wrong secret and a key that it does not know', async () => {
    const wrong = await refusal({ keySecret: 'another' });
    expect(wrong.code).toBe(name === 'aliyun' ? 'SignatureDoesNotMatch' : 'AuthFailure.SignatureFailure');
    expect(isThrottled(wrong)).toBe(false);
    expect((await refusal({ keyId: 'nobody' })).code).toMatch(/NotFound$/);
  });

  it('refuses a machine whose clock is a day off', async () => {
    const yesterday = () => new Date(Date.now() - 86_400_000);
    expect((await refusal({}, code, yesterday)).code).toMatch(/Expire/);
  });

  it('refuses a sign or a template that it has not approved', async () => {
    expect((await refusal({ sign: '别家' })).code).toMatch(/sign/i);
    expect((await refusal({ templates: { code: 'SMS_9' } })).code).toMatch(/template/i);
  });

  it('says when a phone has had too many', async () => {
    provider.behave('throttled');
    const error = await refusal();
    expect([isThrottled(error), mayHaveArrived(error)]).toEqual([true, false]);
  });

  it('gives up on one that does not answer, and then a text may have arrived', async () => {
    provider.behave('silent');
    const error = await refusal();
    expect([isThrottled(error), mayHaveArrived(error)]).toEqual([false, true]);
  });

  it('takes nothing for sent that it does not understand, or where nobody listens', async () => {
    expect((await refusal({ endpoint: 'http://127.0.0.1:9' })).code).toBe('not reached');
    provider.behave('garbled');
    const sms = openSms(provider.settings);
    await expect(sms.send(phone, code)).rejects.toThrow('answer not understood');
  });

  it('asks nobody for a text that has no template here', async () => {
    const sms = openSms(provider.settings);
    expect(sms.has('place-freed')).toBe(false);
    expect((await refusal({}, { ...code, template: 'place-freed' })).code).toContain('no template');
  });
});

test('a long title is cut, and brackets that could pass for a sign are taken out', () => {
  const blanks = (title: string) => blanksOf({ template: 'news', params: { title }, plain: '' })[0]?.[1];
  expect(blanks('包饺子')).toBe('包饺子');
  expect(blanks(`【中奖】\n${'好'.repeat(30)}`)).toBe(`中奖 ${'好'.repeat(16)}…`);
  expect([...(blanks('👩'.repeat(21)) ?? '')]).toHaveLength(20);
});

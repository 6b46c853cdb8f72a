import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SmsSettings } from '../sms-settings.ts';
import { SmsError } from '../sms-error.ts';
import type { Sms } from '../sms.ts';
import { askProvider, type ProviderDeps } from './ask-provider.ts';
import { blanksOf } from './blanks-of.ts';
import { queryOf, signAcs3 } from './sign-acs3.ts';

const usualEndpoint = 'https://dysmsapi.aliyuncs.com';

const Answer = z.object({ Code: z.string() });

/** 阿里云短信: SendSms of 2017-05-25. */
export function createAliyunSms(settings: SmsSettings, { now, patienceMs }: ProviderDeps): Sms {
  const { origin, host } = new URL(settings.endpoint ?? usualEndpoint);
  const key = { id: settings.keyId, secret: settings.keySecret };
  return {
    has: (template) => settings.templates[template] !== undefined,
    send: async (phone, text) => {
      const template = settings.templates[text.template];
      if (template === undefined) throw new SmsError('aliyun', `no template for ${text.template}`);
      const query = {
        PhoneNumbers: phone,
        SignName: settings.sign,
        TemplateCode: template,
        TemplateParam: JSON.stringify(Object.fromEntries(blanksOf(text))),
      };
      const date = `${now().toISOString().slice(0, 19)}Z`;
      const request = { host, action: 'SendSms', version: '2017-05-25', query, date, nonce: randomUUID() };
      const answer = Answer.safeParse(
        await askProvider({
          provider: 'aliyun',
          url: `${origin}/?${queryOf(query)}`,
          headers: signAcs3(request, key),
          patienceMs,
        }),
      );
      const code = answer.data?.Code ?? 'answer not understood';
      if (code !== 'OK') throw new SmsError('aliyun', code);
    },
  };
}

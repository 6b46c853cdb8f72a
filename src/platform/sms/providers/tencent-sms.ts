import { z } from 'zod';
import type { SmsSettings } from '../sms-settings.ts';
import { SmsError } from '../sms-error.ts';
import type { Sms } from '../sms.ts';
import { askProvider, type ProviderDeps } from './ask-provider.ts';
import { blanksOf } from './blanks-of.ts';
import { signTc3 } from './sign-tc3.ts';

const usualEndpoint = 'https://sms.tencentcloudapi.com';

const Answer = z.object({
  Response: z.union([
    z.object({ Error: z.object({ Code: z.string() }) }),
    z.object({ SendStatusSet: z.tuple([z.object({ Code: z.string() })]) }),
  ]),
});

function codeIn(answer: unknown): string {
  const read = Answer.safeParse(answer);
  if (!read.success) return 'answer not understood';
  const { Response: response } = read.data;
  return 'Error' in response ? response.Error.Code : response.SendStatusSet[0].Code;
}

/** 腾讯云短信: SendSms of 2021-01-11. */
export function createTencentSms(settings: SmsSettings, { now, patienceMs }: ProviderDeps): Sms {
  const { origin, host } = new URL(settings.endpoint ?? usualEndpoint);
  const key = { id: settings.keyId, secret: settings.keySecret };
  return {
    has: (template) => settings.templates[template] !== undefined,
    send: async (phone, text) => {
      const template = settings.templates[text.template];
      if (template === undefined) throw new SmsError('tencent', `no template for ${text.template}`);
      const body = JSON.stringify({
        PhoneNumberSet: [`+86${phone}`],
        SmsSdkAppId: settings.appId,
        SignName: settings.sign,
        TemplateId: template,
        TemplateParamSet: blanksOf(text).map(([, value]) => value),
      });
      const timestamp = Math.floor(now().getTime() / 1000);
      const request = { host, service: 'sms', action: 'SendSms', version: '2021-01-11', body, timestamp };
      const headers = signTc3({ ...request, region: 'ap-guangzhou' }, key);
      const code = codeIn(
        await askProvider({ provider: 'tencent', url: `${origin}/`, headers, body, patienceMs }),
      );
      if (code !== 'Ok') throw new SmsError('tencent', code);
    },
  };
}

import { z } from 'zod';
import { askProvider } from './ask-provider.ts';
import type { OpenProvider } from './provider.ts';
import { signTc3 } from './sign-tc3.ts';

const Answer = z.object({
  Response: z.union([
    z.object({ Error: z.object({ Code: z.string() }) }),
    z.object({ SendStatusSet: z.tuple([z.object({ Code: z.string() })]) }),
  ]),
});

function codeIn(answer: unknown): string | undefined {
  const response = Answer.safeParse(answer).data?.Response;
  if (!response) return undefined;
  return 'Error' in response ? response.Error.Code : response.SendStatusSet[0].Code;
}

/** 腾讯云短信: SendSms of 2021-01-11. */
export const openTencent: OpenProvider = (settings, { now, patienceMs }) => {
  const { origin, host } = new URL(settings.endpoint ?? 'https://sms.tencentcloudapi.com');
  return {
    taken: 'Ok',
    deliver: async ({ phone, template, blanks }) => {
      const body = JSON.stringify({
        PhoneNumberSet: [`+86${phone}`],
        SmsSdkAppId: settings.appId,
        SignName: settings.sign,
        TemplateId: template,
        TemplateParamSet: blanks.map(([, value]) => value),
      });
      const timestamp = Math.floor(now().getTime() / 1000);
      const request = { host, service: 'sms', action: 'SendSms', version: '2021-01-11', body, timestamp };
      const key = { id: settings.keyId, secret: settings.keySecret };
      const headers = signTc3({ ...request, region: 'ap-guangzhou' }, key);
      const { provider } = settings;
      return codeIn(await askProvider({ provider, url: `${origin}/`, headers, body, patienceMs }));
    },
  };
};

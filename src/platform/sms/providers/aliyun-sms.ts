import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askProvider } from './ask-provider.ts';
import type { OpenProvider } from './provider.ts';
import { queryOf, signAcs3 } from './sign-acs3.ts';

const Answer = z.object({ Code: z.string() });

/** 阿里云短信: SendSms of 2017-05-25. */
export const openAliyun: OpenProvider = (settings, { now, patienceMs }) => {
  const { origin, host } = new URL(settings.endpoint ?? 'https://dysmsapi.aliyuncs.com');
  return {
    taken: 'OK',
    deliver: async ({ phone, template, blanks }) => {
      const query = {
        PhoneNumbers: phone,
        SignName: settings.sign,
        TemplateCode: template,
        TemplateParam: JSON.stringify(Object.fromEntries(blanks)),
      };
      const date = `${now().toISOString().slice(0, 19)}Z`;
      const request = { host, action: 'SendSms', version: '2017-05-25', query, date, nonce: randomUUID() };
      const answer = await askProvider({
        provider: settings.provider,
        url: `${origin}/?${queryOf(query)}`,
        headers: signAcs3(request, { id: settings.keyId, secret: settings.keySecret }),
        patienceMs,
      });
      return Answer.safeParse(answer).data?.Code;
    },
  };
};

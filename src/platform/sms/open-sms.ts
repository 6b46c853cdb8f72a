import { openAliyun } from './providers/aliyun-sms.ts';
import { blanksOf } from './providers/blanks-of.ts';
import type { ProviderDeps } from './providers/provider.ts';
import { openTencent } from './providers/tencent-sms.ts';
import { SmsError } from './sms-error.ts';
import type { SmsSettings } from './sms-settings.ts';
import type { Sms } from './sms.ts';

const usually: ProviderDeps = { now: () => new Date(), patienceMs: 10_000 };

/** The provider that the settings name. */
export function openSms(settings: SmsSettings, deps: Partial<ProviderDeps> = {}): Sms {
  const open = { aliyun: openAliyun, tencent: openTencent }[settings.provider];
  const { taken, deliver } = open(settings, { ...usually, ...deps });
  return {
    has: (template) => settings.templates[template] !== undefined,
    send: async (phone, text) => {
      const template = settings.templates[text.template];
      if (template === undefined) {
        throw new SmsError(settings.provider, `no template for ${text.template}`);
      }
      const code = (await deliver({ phone, template, blanks: blanksOf(text) })) ?? 'answer not understood';
      if (code !== taken) throw new SmsError(settings.provider, code);
    },
  };
}

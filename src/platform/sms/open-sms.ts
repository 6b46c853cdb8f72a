import type { SmsSettings } from './sms-settings.ts';
import { createAliyunSms } from './providers/aliyun-sms.ts';
import type { ProviderDeps } from './providers/ask-provider.ts';
import { createTencentSms } from './providers/tencent-sms.ts';
import type { Sms } from './sms.ts';

const usually: ProviderDeps = { now: () => new Date(), patienceMs: 10_000 };

/** The provider that the settings name. */
export function openSms(settings: SmsSettings, deps: Partial<ProviderDeps> = {}): Sms {
  const create = { aliyun: createAliyunSms, tencent: createTencentSms }[settings.provider];
  return create(settings, { ...usually, ...deps });
}

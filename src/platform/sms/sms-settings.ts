import type { SmsTemplate } from './sms.ts';

export const smsProviders = ['aliyun', 'tencent'] as const;

/** What an operator has agreed with a provider of texts. */
export type SmsSettings = {
  provider: (typeof smsProviders)[number];
  keyId: string;
  keySecret: string;
  /** Stands before each text: 【即墨妇联】. */
  sign: string;
  /** The provider's own id of each template that it has approved; `code` is always there. */
  templates: Readonly<Partial<Record<SmsTemplate, string>>>;
  /** 腾讯云 wants the number of the application too. */
  appId: string | null;
  /** Another address than the provider's public one: a private cloud, a gateway of the machine room. */
  endpoint: string | null;
};

import type { SmsSettings } from '../../src/platform/sms/sms-settings.ts';

/** What a real district sets, with a provider of texts that a test has opened on this machine. */
export function realSettings(sms: SmsSettings): Record<string, string> {
  return {
    WEIJIA_DEMO: '0',
    WEIJIA_ORGANISER: '即墨区妇女联合会',
    WEIJIA_RECORD_NUMBER: '鲁ICP备2026000001号-1;鲁公网安备37021502000001号',
    WEIJIA_COMPLAINTS_PHONE: '0532-88500000',
    WEIJIA_SMS: sms.provider,
    WEIJIA_SMS_KEY_ID: sms.keyId,
    WEIJIA_SMS_KEY_SECRET: sms.keySecret,
    WEIJIA_SMS_SIGN: sms.sign,
    WEIJIA_SMS_TEMPLATES: Object.entries(sms.templates)
      .map(([name, id]) => `${name}=${id}`)
      .join(','),
    ...(sms.appId !== null && { WEIJIA_SMS_APP_ID: sms.appId }),
    ...(sms.endpoint !== null && { WEIJIA_SMS_ENDPOINT: sms.endpoint }),
  };
}

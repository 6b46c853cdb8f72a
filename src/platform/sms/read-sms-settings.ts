import { StartError } from '../start-error.ts';
import { smsProviders, type SmsSettings } from './sms-settings.ts';
import { isSmsTemplate, smsTemplates, type SmsTemplate } from './sms.ts';

type Given = {
  WEIJIA_SMS?: (typeof smsProviders)[number] | undefined;
  WEIJIA_SMS_KEY_ID?: string | undefined;
  WEIJIA_SMS_KEY_SECRET?: string | undefined;
  WEIJIA_SMS_SIGN?: string | undefined;
  WEIJIA_SMS_TEMPLATES?: string | undefined;
  WEIJIA_SMS_APP_ID?: string | undefined;
  WEIJIA_SMS_ENDPOINT?: string | undefined;
};

const missing = (name: keyof Given, provider: string) =>
  new StartError(
    `写了 WEIJIA_SMS=${provider}，还要写 ${name} / WEIJIA_SMS=${provider} needs ${name} beside it`,
  );

function needed(given: Given, name: keyof Given, provider: string): string {
  const value = given[name];
  if (value === undefined) throw missing(name, provider);
  return value;
}

/** `code=SMS_123,place-freed=SMS_124`; a name twice, an unknown one, or none for the code, is refused. */
function readTemplates(text: string): Partial<Record<SmsTemplate, string>> {
  const templates: Partial<Record<SmsTemplate, string>> = {};
  for (const pair of text.split(/[\s,，;；]+/).filter(Boolean)) {
    const [, name = '', id = ''] = /^([a-z-]+)=([0-9A-Za-z_-]{1,64})$/.exec(pair) ?? [];
    if (!isSmsTemplate(name) || templates[name] !== undefined) throw templatesWrong();
    templates[name] = id;
  }
  if (templates.code === undefined) throw templatesWrong();
  return templates;
}

const templatesWrong = () =>
  new StartError(
    `WEIJIA_SMS_TEMPLATES 要写成 code=模板号,news=模板号，一定要有 code / WEIJIA_SMS_TEMPLATES must look like code=id,news=id, with code among: ${smsTemplates.join(' ')}`,
  );

/** What one provider needs, whole; null where none is named. Throws the sentence for what is missing. */
export function readSmsSettings(given: Given): SmsSettings | null {
  const provider = given.WEIJIA_SMS;
  if (provider === undefined) return null;
  return {
    provider,
    keyId: needed(given, 'WEIJIA_SMS_KEY_ID', provider),
    keySecret: needed(given, 'WEIJIA_SMS_KEY_SECRET', provider),
    sign: needed(given, 'WEIJIA_SMS_SIGN', provider).replaceAll(/[【】[\]]/g, ''),
    templates: readTemplates(needed(given, 'WEIJIA_SMS_TEMPLATES', provider)),
    appId: provider === 'tencent' ? needed(given, 'WEIJIA_SMS_APP_ID', provider) : null,
    endpoint: given.WEIJIA_SMS_ENDPOINT ?? null,
  };
}

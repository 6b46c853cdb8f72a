import { describe, expect, test } from 'vitest';
import { realSettings } from '../../tests/support/real-settings.ts';
import { readConfig } from './config.ts';
import { publisherOf } from './publisher.ts';
import { refuseUnready } from './refuse-unready.ts';
import type { SmsSettings } from './sms/sms-settings.ts';
import { StartError } from './start-error.ts';

const tencent: SmsSettings = {
  ...{ provider: 'tencent', keyId: 'AKID', keySecret: 'hidden words', sign: '【即墨妇联】', appId: '14000' },
  ...{ templates: { code: '101', 'place-freed': '102' }, endpoint: null },
};
const whole = realSettings(tencent);
const without = (name: string) => readConfig({ ...whole, [name]: '' });

describe('a real district', () => {
  test('opens with all that the law and the sign-in want, and says who answers for it', () => {
    const config = readConfig(whole);
    refuseUnready(config);
    expect(publisherOf(config)).toEqual({
      organiser: '即墨区妇女联合会',
      recordNumbers: ['鲁ICP备2026000001号-1', '鲁公网安备37021502000001号'],
      complaintsPhone: '0532-88500000',
    });
    expect(config.sms).toEqual({ ...tencent, sign: '即墨妇联' });
  });

  test.each(['WEIJIA_ORGANISER', 'WEIJIA_RECORD_NUMBER', 'WEIJIA_COMPLAINTS_PHONE', 'WEIJIA_SMS'])(
    'does not open without %s, and says so once in two languages',
    (name) => {
      const open = () => refuseUnready(without(name));
      expect(open).toThrow(StartError);
      expect(open).toThrow(new RegExp(`^正式开门还缺设置：${name} \\([^)]+\\) / .*: ${name}$`));
    },
  );

  test('names everything that is missing in the one sentence', () => {
    const names = ['WEIJIA_ORGANISER', 'WEIJIA_RECORD_NUMBER', 'WEIJIA_COMPLAINTS_PHONE', 'WEIJIA_SMS'];
    const open = () => refuseUnready(readConfig({ WEIJIA_DEMO: '0', WEIJIA_RECORD_NUMBER: ' ; ' }));
    expect(open).toThrow(names.join(', '));
    expect(open).not.toThrow('\n');
  });

  test('the demo opens with none of it, and nobody answers for it even where it is set', () => {
    refuseUnready(readConfig({}));
    expect(publisherOf(readConfig({}))).toBeNull();
    expect(publisherOf(readConfig({ ...whole, WEIJIA_DEMO: '1' }))).toBeNull();
  });
});

describe('the settings of texts', () => {
  test.each(['KEY_ID', 'KEY_SECRET', 'SIGN', 'TEMPLATES', 'APP_ID'])(
    'a provider without its %s is refused with the name of what is missing',
    (part) => {
      expect(() => without(`WEIJIA_SMS_${part}`)).toThrow(`WEIJIA_SMS=tencent needs WEIJIA_SMS_${part}`);
    },
  );

  test('阿里云 knows no number of an application', () => {
    const config = readConfig({ ...whole, WEIJIA_SMS: 'aliyun', WEIJIA_SMS_APP_ID: '' });
    expect(config.sms).toMatchObject({ provider: 'aliyun', appId: null });
  });

  test.each(['news=102', 'code', 'code=1 code=2', 'code=1,greetings=2', 'code=一号'])(
    'templates written as 「%s」 are refused, and the sentence holds no secret',
    (templates) => {
      const read = () => readConfig({ ...whole, WEIJIA_SMS_TEMPLATES: templates });
      expect(read).toThrow(/WEIJIA_SMS_TEMPLATES .*code=/);
      expect(read).not.toThrow(/hidden words|\n/);
    },
  );
});

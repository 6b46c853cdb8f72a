import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

const wanted: readonly { name: string; what: string; isThere: (config: Config) => boolean }[] = [
  { name: 'WEIJIA_ORGANISER', what: '主办单位', isThere: ({ organiser }) => organiser !== null },
  { name: 'WEIJIA_RECORD_NUMBER', what: '备案号', isThere: ({ recordNumbers }) => recordNumbers.length > 0 },
  {
    name: 'WEIJIA_COMPLAINTS_PHONE',
    what: '投诉建议的电话',
    isThere: ({ complaintsPhone }) => complaintsPhone !== null,
  },
  { name: 'WEIJIA_SMS', what: '短信平台', isThere: ({ sms }) => sms !== null },
];

/**
 * A real district opens with its organiser, its record and a phone for complaints at the foot of every page
 * (国办函〔2026〕12号), and with texts, without which nobody can sign in. The demo needs none of it.
 */
export function refuseUnready(config: Config): void {
  const lacking = config.demo ? [] : wanted.filter(({ isThere }) => !isThere(config));
  if (lacking.length === 0) return;
  const said = lacking.map(({ name, what }) => `${name} (${what})`).join('、');
  const names = lacking.map(({ name }) => name).join(', ');
  throw new StartError(`正式开门还缺设置：${said} / a real district cannot open without: ${names}`);
}

import { createHash, createHmac } from 'node:crypto';
import type { SmsSettings } from '../../../src/platform/sms/sms-settings.ts';
import { filled, type Judge, type Verdict, type Wire } from './verdict.ts';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const said = (status: number, Code: string): Verdict => ({
  status,
  answer: { RequestId: '8A2B0F2E-0000-0000-0000-000000000000', Code, Message: Code },
});

/** The signature of what was received, by the headers that the sender says it has signed. */
function signatureOf(wire: Wire, signedHeaders: string, secret: string): string {
  const [path = '', query = ''] = wire.url.split('?');
  const sorted = query.split('&').sort().join('&');
  const lines = signedHeaders.split(';').map((name) => `${name}:${String(wire.headers[name]).trim()}`);
  const canonical = `${wire.method}\n${path}\n${sorted}\n${lines.join('\n')}\n\n${signedHeaders}\n${hash(wire.body)}`;
  return createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${hash(canonical)}`)
    .digest('hex');
}

const mustSign = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce'];

/** Who may not ask at all: what the gateway says before 短信 is reached. */
function refusalOf(wire: Wire, { keyId, keySecret }: SmsSettings, seen: Set<string>): Verdict | undefined {
  const { authorization = '' } = wire.headers;
  const [, id = '', signed = '', signature = ''] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? [];
  if (id !== keyId) return said(404, 'InvalidAccessKeyId.NotFound');
  if (mustSign.some((name) => !signed.split(';').includes(name)))
    return said(400, 'MissingRequiredParameter');
  if (signature !== signatureOf(wire, signed, keySecret)) return said(400, 'SignatureDoesNotMatch');
  if (wire.headers['x-acs-content-sha256'] !== hash(wire.body)) return said(400, 'SignatureDoesNotMatch');
  const date = String(wire.headers['x-acs-date']);
  if (!/^[-\d]{10}T[:\d]{8}Z$/.test(date) || Math.abs(Date.parse(date) - Date.now()) > 900_000)
    return said(400, 'InvalidTimeStamp.Expired');
  const nonce = String(wire.headers['x-acs-signature-nonce']);
  if (seen.has(nonce)) return said(400, 'SignatureNonceUsed');
  seen.add(nonce);
  return undefined;
}

/** 阿里云短信's SendSms of 2017-05-25. */
export const judgeAliyun = (settings: SmsSettings): Judge => {
  const seen = new Set<string>();
  return (wire, next) => {
    const refusal = refusalOf(wire, settings, seen);
    if (refusal) return refusal;
    if (wire.headers['x-acs-action'] !== 'SendSms') return said(404, 'InvalidAction.NotFound');
    if (wire.headers['x-acs-version'] !== '2017-05-25') return said(404, 'InvalidVersion');
    const { searchParams } = new URL(wire.url, 'http://here.invalid');
    const ask = (name: string) => searchParams.get(name) ?? '';
    if (!/^1\d{10}$/.test(ask('PhoneNumbers'))) return said(200, 'isv.MOBILE_NUMBER_ILLEGAL');
    if (ask('SignName') !== settings.sign) return said(200, 'isv.SMS_SIGNATURE_ILLEGAL');
    if (next === 'throttled') return said(200, 'isv.BUSINESS_LIMIT_CONTROL');
    const blanks = Object.values<string>(JSON.parse(ask('TemplateParam')));
    const text = filled(ask('TemplateCode'), blanks);
    if (text === undefined) return said(200, 'isv.SMS_TEMPLATE_ILLEGAL');
    return { ...said(200, 'OK'), arrived: { phone: ask('PhoneNumbers'), text } };
  };
};

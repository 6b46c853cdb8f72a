import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { SmsSettings } from '../../../src/platform/sms/sms-settings.ts';
import { filled, type Judge, type Verdict, type Wire } from './verdict.ts';

const RequestId = '8a2b0f2e-0000-0000-0000-000000000000';
const error = (Code: string): Verdict => ({
  status: 200,
  answer: { Response: { Error: { Code, Message: Code }, RequestId } },
});
const status = (Code: string): Verdict => ({
  status: 200,
  answer: { Response: { SendStatusSet: [{ SerialNo: '1', Fee: 1, Code, Message: Code }], RequestId } },
});

const Body = z.strictObject({
  PhoneNumberSet: z.tuple([z.string()]),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string()),
});

type Signed = { day: string; service: string; headers: string; secret: string };

/** The signature of what was received, step by step as the public description counts them. */
function signatureOf(wire: Wire, { day, service, headers, secret }: Signed): string {
  const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  let canonical = `${wire.method}\n/\n\n`;
  for (const name of headers.split(';')) canonical += `${name}:${String(wire.headers[name]).toLowerCase()}\n`;
  canonical += `\n${headers}\n${hash(wire.body)}`;
  const at = String(wire.headers['x-tc-timestamp']);
  const toSign = `TC3-HMAC-SHA256\n${at}\n${day}/${service}/tc3_request\n${hash(canonical)}`;
  let key = Buffer.from(`TC3${secret}`);
  for (const part of [day, service, 'tc3_request']) key = createHmac('sha256', key).update(part).digest();
  return createHmac('sha256', key).update(toSign).digest('hex');
}

function refusalOf(wire: Wire, { keyId, keySecret }: SmsSettings): Verdict | undefined {
  const { authorization = '' } = wire.headers;
  const [, id, day = '', service = '', headers = '', signature] =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([-\d]{10})\/(\w+)\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? [];
  if (id !== keyId) return error('AuthFailure.SecretIdNotFound');
  const at = Number(wire.headers['x-tc-timestamp']) * 1000;
  if (!(Math.abs(at - Date.now()) < 300_000)) return error('AuthFailure.SignatureExpire');
  const signed = { day, service, headers, secret: keySecret };
  const isToday = new Date(at).toISOString().startsWith(day) && service === 'sms';
  if (!isToday || !headers.startsWith('content-type;host') || signature !== signatureOf(wire, signed))
    return error('AuthFailure.SignatureFailure');
  return undefined;
}

/** 腾讯云短信's SendSms of 2021-01-11. */
export const judgeTencent =
  (settings: SmsSettings): Judge =>
  (wire, next) => {
    const refusal = refusalOf(wire, settings);
    if (refusal) return refusal;
    if (wire.headers['x-tc-action'] !== 'SendSms') return error('InvalidAction');
    if (wire.headers['x-tc-version'] !== '2021-01-11') return error('NoSuchVersion');
    if (!wire.headers['x-tc-region']) return error('MissingParameter');
    const body = Body.safeParse(JSON.parse(wire.body));
    if (!body.success) return error('InvalidParameter');
    const { PhoneNumberSet, SmsSdkAppId, SignName, TemplateId, TemplateParamSet } = body.data;
    const [phone] = PhoneNumberSet;
    if (SmsSdkAppId !== settings.appId) return error('UnauthorizedOperation.SmsSdkAppIdVerifyFail');
    if (!/^\+861\d{10}$/.test(phone)) return status('InvalidParameterValue.IncorrectPhoneNumber');
    if (SignName !== settings.sign) return status('FailedOperation.SignatureIncorrectOrUnapproved');
    if (next === 'throttled') return status('LimitExceeded.PhoneNumberThirtySecondLimit');
    const text = filled(TemplateId, TemplateParamSet);
    if (text === undefined) return status('FailedOperation.TemplateParamSetNotMatchApprovedTemplate');
    return { ...status('Ok'), arrived: { phone: phone.slice(3), text } };
  };

import { createHash, createHmac } from 'node:crypto';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

export type TencentRequest = {
  host: string;
  service: string;
  action: string;
  version: string;
  region: string;
  body: string;
  /** Seconds since 1970. */
  timestamp: number;
};

const contentType = 'application/json; charset=utf-8';

/** The headers of a POST of JSON, signed by 腾讯云's public TC3-HMAC-SHA256. */
export function signTc3(
  request: TencentRequest,
  key: { id: string; secret: string },
): Record<string, string> {
  const day = new Date(request.timestamp * 1000).toISOString().slice(0, 10);
  const signed = { 'content-type': contentType, host: request.host };
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const names = Object.keys(signed).join(';');
  const canonical = ['POST', '/', '', lines.join(''), names, sha256(request.body)].join('\n');
  const scope = `${day}/${request.service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', request.timestamp, scope, sha256(canonical)].join('\n');
  const signing = mac(mac(mac(`TC3${key.secret}`, day), request.service), 'tc3_request');
  const signature = mac(signing, toSign).toString('hex');
  return {
    ...signed,
    'x-tc-action': request.action,
    'x-tc-version': request.version,
    'x-tc-region': request.region,
    'x-tc-timestamp': String(request.timestamp),
    authorization: `TC3-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

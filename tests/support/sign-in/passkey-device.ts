import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const hex = (digits: string) => Buffer.from(digits, 'hex');

/** The public key as an authenticator writes it: COSE, ES256, its two coordinates. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const part = (head: string, value: string) => Buffer.concat([hex(head), Buffer.from(value, 'base64url')]);
  return Buffer.concat([part('a5010203262001215820', x), part('225820', y)]);
}

type Asked = { id: string; challenge: string };

/** A device of hers with one passkey (WebAuthn, attestation "none"), as a browser at this address speaks for it. */
export function openPasskeyDevice(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const cose = coseOf(publicKey);
  const site = sha256(new URL(origin).hostname);
  const client = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin }));
  const answer = (id: string, response: Record<string, Buffer>) => {
    const written = Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]);
    return JSON.stringify({
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: Object.fromEntries(written),
    });
  };
  return {
    publicKey: cose.toString('base64url'),
    /** What the browser answers that has made it. */
    made: (challenge: string): string => {
      const id = sha256(challenge);
      const head = Buffer.concat([site, hex('4100000000'), Buffer.alloc(16), Buffer.from([0, id.length])]);
      const data = Buffer.concat([head, id, cose]);
      const attested = [hex('a363666d74646e6f6e656761747453746d74a068'), Buffer.from('authData')];
      const attestationObject = Buffer.concat([
        ...attested,
        Buffer.from([0x59, data.length >> 8, data.length]),
        data,
      ]);
      const clientDataJSON = client('webauthn.create', challenge);
      return answer(id.toString('base64url'), { clientDataJSON, attestationObject });
    },
    /** What the browser answers that shows it. */
    shown: ({ id, challenge }: Asked): string => {
      const clientDataJSON = client('webauthn.get', challenge);
      const authenticatorData = Buffer.concat([site, hex('0100000000')]);
      const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
      return answer(id, { clientDataJSON, authenticatorData, signature: sign('sha256', signed, privateKey) });
    },
  };
}

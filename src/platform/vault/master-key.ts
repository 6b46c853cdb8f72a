import { hkdfSync, randomBytes } from 'node:crypto';

const masterKeyBytes = 32;

/** What wraps the keys of every cell. `name` says which it is and nothing of what it is; it stands beside what it wraps. */
export type MasterKey = { key: Buffer; name: string };

export const masterKeyOf = (key: Buffer): MasterKey => ({
  key,
  name: Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'weijia master key name', 8)).toString('hex'),
});

export const drawMasterKey = (): MasterKey => masterKeyOf(randomBytes(masterKeyBytes));

const line = /^weijia-master-key ([0-9a-f]{64})$/;

export const writtenMasterKey = ({ key }: MasterKey): string => `weijia-master-key ${key.toString('hex')}\n`;

/** Undefined where the text is not what `writtenMasterKey` writes. */
export function readWrittenMasterKey(text: string): MasterKey | undefined {
  const [, hex] = line.exec(text.trim()) ?? [];
  return hex === undefined ? undefined : masterKeyOf(Buffer.from(hex, 'hex'));
}

import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { makeDataDir } from './make-data-dir.ts';
import { layPrivateFile, readPrivateFile } from './files/private-file.ts';
import { StartError } from './start-error.ts';

const Secrets = z.object({
  ownerPassword: z.string().min(20),
  appPassword: z.string().min(20),
  signinPassword: z.string().min(20),
  authSecret: z.string().min(32),
});
export type Secrets = z.infer<typeof Secrets>;

/** Reads <data>/secrets.json, drawing it first where there is none. */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  makeDataDir(dataDir);
  const text = readPrivateFile(file) ?? layPrivateFile(file, drawSecrets());
  const parsed = Secrets.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new StartError(`${file} 坏了，请从备份取回 / ${file} is damaged, bring it back from a backup`);
  }
  chmodSync(file, 0o600);
  return parsed.data;
}

function drawSecrets(): string {
  const draw = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = {
    ownerPassword: draw(),
    appPassword: draw(),
    signinPassword: draw(),
    authSecret: draw(),
  };
  return `${JSON.stringify(secrets, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

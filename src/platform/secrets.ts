import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { makeDataDir } from './make-data-dir.ts';
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
  const text = readIfThere(file) ?? drawSecrets(file);
  const parsed = Secrets.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new StartError(`${file} 坏了，请从备份取回 / ${file} is damaged, bring it back from a backup`);
  }
  chmodSync(file, 0o600);
  return parsed.data;
}

/** Writes beside and links into place: whole or not at all, and of two starts at once the first one's stands. */
function drawSecrets(file: string): string {
  const draw = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = {
    ownerPassword: draw(),
    appPassword: draw(),
    signinPassword: draw(),
    authSecret: draw(),
  };
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    if (hasCode(error, 'EACCES')) {
      throw new StartError(
        `${file} 是另一个用户的，请用那个用户开 / ${file} belongs to another user, start as that one`,
      );
    }
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

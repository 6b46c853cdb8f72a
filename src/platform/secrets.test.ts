import { mkdtempSync, rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecrets } from './secrets.ts';
import { StartError } from './start-error.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'weijia-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('secrets are drawn once and read again afterwards', () => {
  const first = readSecrets(dataDir);
  expect(readSecrets(dataDir)).toEqual(first);
  expect(new Set(Object.values(first)).size).toBe(4);
});

test('only the owner of the file can read the secrets, and no draft is left beside it', () => {
  readSecrets(dataDir);
  expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['secrets.json']);
});

test('a damaged file is refused with a sentence, never replaced by new secrets', () => {
  writeFileSync(path.join(dataDir, 'secrets.json'), '{"ownerPassword":');
  expect(() => readSecrets(dataDir)).toThrow(StartError);
});

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const realConfig = [
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
  '.prettierrc.json',
  '.prettierignore',
  'knip.config.ts',
  'arrows.config.ts',
  'tests/checks',
  'src/platform/db/types.generated.ts',
];

/**
 * A small tree with the project's real configuration, whatever else of the project is asked for, and the given
 * files; it is gone when the test ends.
 */
export function plant(files: Record<string, string>, real: readonly string[] = []): string {
  const tree = mkdtempSync(join(tmpdir(), 'weijia-planted-'));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  for (const path of [...realConfig, ...real]) {
    if (!existsSync(join(project, path))) throw new Error(`the planted tree lacks ${path}`);
    cpSync(join(project, path), join(tree, path), {
      recursive: true,
      filter: (source) => !source.endsWith('.test.ts'),
    });
  }
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

/** Runs a tool in a planted tree under this very Node: its exit code and all it said. */
export function runIn(
  tree: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd: tree, env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

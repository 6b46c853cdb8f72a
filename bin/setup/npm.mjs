import { clone } from './clone.mjs';
import { execute } from './execute.mjs';

/** The npm that started us, else the one on the path. */
export function npm(command, { cwd = clone } = {}) {
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return execute(process.execPath, [own, ...args], { cwd });
  return execute('npm', args, { cwd, shell: process.platform === 'win32' });
}

import { spawn } from 'node:child_process';
import { inClone, node24 } from './clone.mjs';

/**
 * Runs a program of ours under Node 24 and leaves with its exit code. Signals are passed on and it is waited
 * for; when whoever started us is gone without a word (kill -9 of npm), the program is told to stop.
 */
export function run(program, args, { env = {}, flags = [] } = {}) {
  const child = spawn(node24, [...flags, inClone(program), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Compiled once, kept: what a start takes is mostly the reading of modules.
    env: { NODE_COMPILE_CACHE: inClone('node_modules/.cache/node'), ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
  watchParent(() => child.kill('SIGTERM'));
}

function watchParent(whenGone) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    whenGone();
  }, 300);
}

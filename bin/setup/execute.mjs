import { spawn } from 'node:child_process';

/** Runs a command to its end: its exit code, and what it said where that was asked for. */
export function execute(command, args, { keepOutput = false, ...options } = {}) {
  // What it says goes to stderr: stdout belongs to the command the user typed.
  const sink = keepOutput ? 'pipe' : process.stderr;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', sink, sink], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

import { spawn } from 'node:child_process';

/** Runs a command to its end: its exit code, and what it said where that was asked for. */
export function execute(command, args, { keepOutput = false, ...options } = {}) {
  // What it says goes to stderr: stdout belongs to the command the user typed.
  const sink = keepOutput ? 'pipe' : process.stderr;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', sink, sink], ...options });
    const dropSignals = leaveWith(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => {
      dropSignals();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Told to stop while it works, we stop it first: an npm left alone would go on writing into node_modules. */
function leaveWith(child) {
  const stop = (signal) => {
    child.kill(signal);
    child.on('close', () => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
  };
}

import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { steps } from './steps.ts';

type Outcome = { code: number | null; output: string };

function execute(args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function answer(name: string): Promise<boolean> {
  const began = performance.now();
  let outcome: Outcome = { code: 1, output: `no step is called ${name}: ${Object.keys(steps).join(', ')}` };
  for (const command of steps[name] ?? []) {
    outcome = await execute(command);
    if (outcome.code !== 0) break;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${outcome.code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (outcome.code !== 0) console.log(outcome.output.trimEnd().replaceAll(/^/gm, '    '));
  return outcome.code === 0;
}

const waiting = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);

async function worker(): Promise<boolean> {
  let good = true;
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    good = (await answer(name)) && good;
  }
  return good;
}

const answers = await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
if (answers.includes(false)) process.exitCode = 1;

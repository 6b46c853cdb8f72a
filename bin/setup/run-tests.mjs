import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { clone, inClone, node24 } from './clone.mjs';

const results = inClone(`tests/.out/results-${process.pid}.json`);
let count = { passed: 0, failed: 1 };

/** However the tests end, their last line says how many passed: a run that never began is one that failed. */
export function promiseSummary() {
  process.on('exit', () => console.log(`${count.passed} passed, ${count.failed} failed`));
}

export async function runTests(args, env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const vitest = [inClone('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args];
  const tests = spawn(node24, vitest, {
    cwd: clone,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
  const [code] = await once(tests, 'exit');
  count = countTests();
  rmSync(results, { force: true });
  // A fault outside any test (a hook, an unhandled rejection) must not hide behind the tests that passed.
  if (count.failed === 0 && (code !== 0 || count.passed === 0)) count.failed = 1;
  process.exit(count.failed === 0 ? 0 : 1);
}

function countTests() {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length };
}

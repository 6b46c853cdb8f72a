import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inClone } from './clone.mjs';

const lock = inClone('.setup.lock');
const staleAfter = 60_000;

/** Does `work` while no other start of this clone installs or builds: two at once would do it into each other. */
export async function alone(work) {
  for (let told = false; !take(); await sleep(200)) {
    if (!told) console.error('另一个启动正在准备，等它一下 / another start is preparing, waiting for it');
    told = true;
    if (isStale()) rmSync(lock, { force: true });
  }
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), 5_000);
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Its holder is gone, or its number went to a stranger and nobody keeps the lock fresh. */
function isStale() {
  const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === undefined) return false;
  if (Date.now() - mtimeMs > staleAfter) return true;
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { alone } from './alone.mjs';
import { inClone, refuse } from './clone.mjs';
import { npm } from './npm.mjs';

const folder = inClone('bench/lighthouse');
const stamp = inClone('bench/lighthouse/node_modules/.weijia-stamp');

/** Brings Lighthouse the first time somebody asks for it: 110 MB that nobody else has to fetch. */
export async function installLighthouse() {
  if (isFresh()) return;
  await alone(async () => {
    if (isFresh()) return;
    console.error(
      '正在安装 Lighthouse，只装这一次，约 110 MB / installing Lighthouse, this once, about 110 MB',
    );
    // Nothing in it needs to run while it is installed.
    const { code } = await npm(['ci', '--ignore-scripts'], { cwd: folder });
    if (code !== 0) {
      refuse(
        'Lighthouse 没有装成：npm 连不上软件源时，不带 --lighthouse 照样能量别的；npm 的话在上面 / ' +
          'Lighthouse was not installed: where npm cannot reach its registry, everything else is measured without --lighthouse; npm says why above',
      );
    }
    writeFileSync(stamp, wanted());
  });
}

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(inClone('bench/lighthouse/package-lock.json')))
    .digest('hex');

const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

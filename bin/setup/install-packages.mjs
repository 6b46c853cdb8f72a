import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { alone } from './alone.mjs';
import { inClone, node24, refuse } from './clone.mjs';
import { npm } from './npm.mjs';

const stamp = inClone('node_modules/.weijia-stamp');

/** Brings node_modules to what package-lock.json says; does nothing, within milliseconds, where it is so already. */
export async function installPackages() {
  if (isFresh()) return;
  await alone(async () => {
    if (isFresh()) return;
    if (!isInstalled()) await npmCi();
    if (!existsSync(node24)) await npm(['rebuild', 'node', '--ignore-scripts=false']);
    if (!existsSync(node24)) {
      refuse('npm 没有装好 Node 24，请再运行 npm ci / npm did not bring Node 24, please run: npm ci');
    }
    linkCommand();
    writeFileSync(stamp, wanted());
  });
}

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(inClone('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

const isFresh = () => existsSync(stamp) && existsSync(node24) && readFileSync(stamp, 'utf8') === wanted();

/** Somebody ran `npm ci` or `npm install` by hand: npm's own note tells what is there. */
function isInstalled() {
  const note = inClone('node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const there = JSON.parse(readFileSync(note, 'utf8')).packages;
  const asked = JSON.parse(readFileSync(inClone('package-lock.json'), 'utf8')).packages;
  return Object.entries(asked).every(
    ([place, { version, optional }]) => !place || optional || there[place]?.version === version,
  );
}

async function npmCi() {
  console.error(
    '正在安装需要的软件包，第一次要一两分钟 / installing packages, a minute or two the first time',
  );
  const { code } = await npm(['ci', '--include=dev', '--include=optional']);
  if (code !== 0) {
    refuse('软件包没有装成，请看上面 npm 的话 / the packages were not installed, npm says why above');
  }
}

/** `npx weijia` looks here first: it never has to ask a registry, where the name may be a stranger's. */
function linkCommand() {
  const link = inClone('node_modules/.bin/weijia');
  if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\weijia" %*\r\n');
  else if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync('../../bin/weijia', link);
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { alone } from './alone.mjs';
import { clone, inClone, node24, refuse } from './clone.mjs';
import { execute } from './execute.mjs';

const sources = [
  'src/web',
  'src/core',
  'src/locales',
  'docs/guide',
  'vite.config.ts',
  'react-router.config.ts',
];
const stamp = inClone('build/.stamp');

/** Builds the pages where what they are made of has changed since. */
export async function buildPages() {
  if (!existsSync(inClone('src/web/routes.ts')) || isFresh()) return;
  await alone(async () => {
    if (isFresh()) return;
    const wanted = hashOfSources();
    rmSync(stamp, { force: true });
    const command = [inClone('node_modules/@react-router/dev/bin.cjs'), 'build', '--logLevel', 'warn'];
    const env = { ...process.env, NODE_ENV: 'production' };
    const { code, output } = await execute(node24, command, { cwd: clone, env, keepOutput: true });
    if (code !== 0) refuse(`${output}\n网页没有建成 / the pages could not be built`);
    writeFileSync(stamp, wanted);
  });
}

const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources();

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json', 'tsconfig.json'].flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inClone(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(source) {
  const entry = statSync(inClone(source), { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry && !source.includes('.test.') ? [source] : [];
  return readdirSync(inClone(source))
    .sort()
    .flatMap((name) => filesOf(`${source}/${name}`));
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { execute } from './execute.mjs';

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const apt = (...args) => execute('apt-get', ['-qq', ...args], { env, keepOutput: true });

/** Installs packages of Debian or its like, as far as we may; whoever asked looks afterwards what is there. */
export async function aptInstall(packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.error(`正在安装测试用的系统软件 / installing for the tests: ${packages.join(' ')}`);
  keepServerFromStarting();
  await apt('update');
  for (const name of packages) {
    const { code, output } = await apt('install', '-y', name);
    if (code === 0) continue;
    console.error(output.trimEnd());
    // Newer systems carry another PostgreSQL; any from 15 on will do.
    if (name.startsWith('postgresql')) await apt('install', '-y', 'postgresql');
  }
}

/** Debian's package would make a cluster and start a server on port 5432 by itself. */
function keepServerFromStarting() {
  const folder = '/etc/postgresql-common/createcluster.d';
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/weijia.conf`, 'create_main_cluster = false\n');
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { execute } from './execute.mjs';
import { bringsServer, namesToTry } from './plan-test-tools.mjs';

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
// Another apt, such as the nightly one, is waited for.
const patience = ['-o', 'DPkg::Lock::Timeout=120'];
const apt = (...args) => execute('apt-get', ['-qq', ...patience, ...args], { env, keepOutput: true });

/** Installs packages of Debian or its like, as far as we may; whoever asked looks afterwards what is there. */
export async function aptInstall(packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.error(`正在安装测试用的系统软件 / installing for the tests: ${packages.join(' ')}`);
  const letServersStart = bringsServer(packages) ? keepServerFromStarting() : () => {};
  await apt('update');
  for (const name of packages) await installOne(name);
  letServersStart();
}

async function installOne(name) {
  for (const candidate of namesToTry(name)) {
    const { code, output } = await apt('install', '-y', candidate);
    if (code === 0) return;
    console.error(output.trimEnd());
  }
}

/**
 * Debian's package would make a cluster and start a server on port 5432 by itself. The package looks when it is installed for the first
 * time; afterwards the machine's administrator has her own way again.
 */
function keepServerFromStarting() {
  const folder = '/etc/postgresql-common/createcluster.d';
  const file = `${folder}/weijia.conf`;
  const wasThere = existsSync(file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, 'create_main_cluster = false\n');
  return () => {
    if (!wasThere) rmSync(file, { force: true });
  };
}

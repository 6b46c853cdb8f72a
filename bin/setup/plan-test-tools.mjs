import path from 'node:path';

/** The oldest that we promise to run on comes first. */
const oldestPostgres = 15;

/** Which packages of Debian or its like bring what is not there. */
export const missingPackages = ({ browser, chineseFont, postgres }) => [
  ...(browser ? [] : ['chromium-headless-shell']),
  ...(chineseFont ? [] : ['fonts-noto-cjk']),
  ...(postgres ? [] : [`postgresql-${oldestPostgres}`]),
];

/** What to try in turn: not every system packs the browser without its window, and any PostgreSQL from 15 on will do. */
export function namesToTry(name) {
  if (name === 'chromium-headless-shell') return [name, 'chromium'];
  return name.startsWith('postgresql-') ? [name, 'postgresql'] : [name];
}

/** Whether Debian's package would make a cluster of its own and start a server on port 5432. */
export const bringsServer = (packages) => packages.some((name) => name.startsWith('postgresql'));

/** For people who may install: a name that every release of Debian and Ubuntu knows. */
export const aptCommand = (packages) =>
  `sudo apt-get install -y ${packages.map((name) => namesToTry(name).at(-1)).join(' ')}`;

/** The PostgreSQL to test on besides our own, out of the folders that have an initdb: the oldest from 15 on. */
export const choosePostgres = (folders) =>
  folders
    .map((folder) => ({ folder, version: Number(/(\d+)$/.exec(path.basename(folder))?.[1] ?? 0) }))
    .filter(({ version }) => version >= oldestPostgres)
    .sort((a, b) => a.version - b.version)[0]?.folder;

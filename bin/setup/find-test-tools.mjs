import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall } from './apt-install.mjs';
import { refuse } from './clone.mjs';

const { WEIJIA_TEST_BROWSER = '', WEIJIA_TEST_POSTGRES = '' } = process.env;
const chromes = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const browsers = [
  WEIJIA_TEST_BROWSER,
  ...chromes.map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
// The oldest that we promise to run on comes first.
const postgresFolders = ['15', '16', '17', '18'].flatMap((version) => [
  `/usr/lib/postgresql/${version}`,
  `/usr/pgsql-${version}`,
  `/opt/homebrew/opt/postgresql@${version}`,
  `/usr/local/opt/postgresql@${version}`,
]);

const findBrowser = () => browsers.find((file) => file && existsSync(file));
const findPostgres = () =>
  [WEIJIA_TEST_POSTGRES, ...postgresFolders].find((folder) => folder && existsSync(`${folder}/bin/initdb`));

/** What the tests need of the system, installed where it can be: a browser with Chinese letters, an older PostgreSQL. */
export async function findTestTools() {
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(findPostgres() ? [] : ['postgresql-15']),
  ];
  if (missing.length > 0) await aptInstall(missing);
  const browser = findBrowser();
  const postgres = findPostgres();
  if (!browser || !postgres) {
    const command = process.platform === 'darwin' ? 'brew install chromium postgresql@15' : apt(missing);
    refuse(`测试还缺系统软件，请运行 / the tests need packages of the system, please run: ${command}`);
  }
  return { WEIJIA_TEST_BROWSER: browser, WEIJIA_TEST_POSTGRES: postgres };
}

const apt = (packages) => `sudo apt-get install -y ${packages.join(' ')}`;

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

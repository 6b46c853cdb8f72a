import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { aptInstall } from './apt-install.mjs';
import { refuse } from './clone.mjs';
import { aptCommand, choosePostgres, missingPackages } from './plan-test-tools.mjs';

const { WEIJIA_TEST_BROWSER = '', WEIJIA_TEST_POSTGRES = '' } = process.env;
const shell = '/usr/bin/chromium-headless-shell';
const chromes = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const browsers = [
  ...chromes.map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
const subfoldersOf = (folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
const hasInitdb = (folder) => existsSync(`${folder}/bin/initdb`);

/** With a window, or able to have one. */
const findBrowser = () => [WEIJIA_TEST_BROWSER, ...browsers].find((file) => file && existsSync(file));
/** The same without the window is twice as quick with each new visitor. */
const findShell = () => [WEIJIA_TEST_BROWSER, shell].find((file) => file && existsSync(file));
function findPostgres() {
  if (WEIJIA_TEST_POSTGRES && hasInitdb(WEIJIA_TEST_POSTGRES)) return WEIJIA_TEST_POSTGRES;
  const places = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt'].flatMap(subfoldersOf);
  const ours = /\/(postgresql\/|pgsql-|postgresql@)\d+$/;
  return choosePostgres(places.filter((folder) => ours.test(folder) && hasInitdb(folder)));
}

/** The browser alone, for who measures pages; undefined where there is none and we may not install it. */
export async function findTestBrowser() {
  if (!findBrowser()) await aptInstall(['chromium']);
  return findBrowser();
}

/** What the tests need of the system, installed where it can be: a browser with Chinese letters, an older PostgreSQL. */
export async function findTestTools() {
  const missing = missingPackages({
    browser: findShell(),
    chineseFont: hasChineseFont(),
    postgres: findPostgres(),
  });
  if (missing.length > 0) await aptInstall(missing);
  const browser = findShell() ?? findBrowser();
  const postgres = findPostgres();
  if (!browser || !postgres) {
    const command =
      process.platform === 'darwin' ? 'brew install chromium postgresql@15' : aptCommand(missing);
    refuse(`测试还缺系统软件，请运行 / the tests need packages of the system, please run: ${command}`);
  }
  return { WEIJIA_TEST_BROWSER: browser, WEIJIA_TEST_POSTGRES: postgres };
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

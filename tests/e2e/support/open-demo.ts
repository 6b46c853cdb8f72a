import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { cloneRoot } from '../../../src/platform/config.ts';
import { isRunning, launch, type Launched } from '../../machine/launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the running demo, where the one browser of all tests listens, and a folder that ends with both. */
    demo: { url: string; browser: string; folder: string };
  }
}

export type OpenProduct = { url: string; stop: () => Promise<void>; dataDir: string };

/** The product as a stranger starts it, on data of its own. */
export async function openProduct(env: Record<string, string> = {}): Promise<OpenProduct> {
  const folder = mkdtempSync('/tmp/weijia-e2e-');
  // PostgreSQL's own user must get at the data, else they go to a folder of the system.
  chmodSync(folder, 0o755);
  const dataDir = `${folder}/data`;
  const product: Launched = await launch(cloneRoot, { env: { ...env, WEIJIA_DATA_DIR: dataDir } });
  try {
    await product.opened;
  } catch (error) {
    await endOf(product);
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url: product.url,
    dataDir,
    stop: async () => {
      await endOf(product);
      // A page that broke has written down why.
      const broken = product
        .output()
        .split('\n')
        .filter((line) => line.includes('"level":50'));
      if (broken.length > 0) console.error(broken.slice(0, 5).join('\n'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function endOf(product: Launched): Promise<void> {
  if (isRunning(product.pid)) process.kill(product.pid, 'SIGTERM');
  await product.exit;
}

export const openBrowser = () =>
  chromium.launchServer({
    executablePath: process.env['WEIJIA_TEST_BROWSER'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN'],
  });

let close: () => Promise<unknown> = () => Promise.resolve();

/** Once for all browser tests: the product with its demo, and one browser. */
export async function setup(project: TestProject): Promise<void> {
  const product = await openProduct();
  const browser = await openBrowser();
  close = () => Promise.all([product.stop(), browser.close()]);
  project.provide('demo', {
    url: product.url,
    browser: browser.wsEndpoint(),
    folder: path.dirname(product.dataDir),
  });
}

export const teardown = () => close();

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What may change with light and dark, width and size of type while the HTML stays the same. */
const looks = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

/** What axe finds on the page as it looks now, a line each. */
export async function axeFaults(page: Page, which: 'everything' | 'looks'): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
  const options: axe.RunOptions =
    which === 'looks'
      ? { runOnly: { type: 'rule', values: looks } }
      : { rules: { 'target-size': { enabled: true } } };
  const found: axe.Result[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })}).then((result) => result.violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );
}

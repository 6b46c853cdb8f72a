import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1440, height: 900 };

/** `alsoFrom`: an address besides ours that the pages may ask. `lacks`: a file that is gone from the server. */
export type VisitOptions = BrowserContextOptions & { url?: string; alsoFrom?: string; lacks?: string };

let browser: Promise<Browser> | undefined;
const theBrowser = (): Promise<Browser> => (browser ??= chromium.connect(inject('demo').browser));

/** A phone of its own on our pages. When the test ends it fails if anything went wrong on the way unseen. */
export async function visit({
  url = inject('demo').url,
  alsoFrom = url,
  lacks,
  ...options
}: VisitOptions = {}): Promise<Page> {
  const context = await (
    await theBrowser()
  ).newContext({
    viewport: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: url,
    // Colours that are still on their way from light to dark would be measured in between.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  context.on('page', (page) => watch(page, { ours: [url, alsoFrom], faults, lacks }));
  onTestFinished(async () => {
    await context.close();
    expect({ faults }).toEqual({ faults: [] });
  });
  return context.newPage();
}

const isOurs = (asked: string, ours: readonly string[]) =>
  /^(data|blob|about):/.test(asked) || ours.some((url) => asked.startsWith(`${url}/`));

type Watch = { ours: readonly string[]; faults: string[]; lacks: string | undefined };

function watch(page: Page, { ours, faults, lacks }: Watch): void {
  page.on('pageerror', (error) => faults.push(`page error at ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // Answers are judged below: a form that was refused is no fault of the page.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    faults.push(`console error at ${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!isOurs(request.url(), ours)) faults.push(`a request to elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    const isDocument = response.request().resourceType() === 'document';
    // A machine that stands still for seconds is turned away politely, which says nothing about the page.
    if (response.status() === 503 && !isDocument) return;
    if (lacks !== undefined && response.url().endsWith(lacks)) return;
    if (response.status() >= (isDocument ? 500 : 400)) faults.push(`${response.status()} ${response.url()}`);
  });
}

/** Goes there and answers the status. */
export async function statusAt(page: Page, path: string): Promise<number> {
  return (await page.goto(path))?.status() ?? 0;
}

/** The two kinds of phone on which every resident's journey works. */
export const scripts = [
  { script: 'with script', javaScriptEnabled: true },
  { script: 'without script', javaScriptEnabled: false },
];

/**
 * Of pages that carry no script of ours (`scriptless` in every-page.browser.test.ts holds them to it): the other kind of phone would be
 * sent the same HTML and do the same with it, so their journeys are walked once, where axe can look too.
 */
export const anyPhone = scripts.slice(0, 1);

/** Presses a link or a button and waits for the page it leads to: here each of them leads to one. */
export async function follow(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('domcontentloaded'), target.click()]);
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { TestContext } from 'vitest';

const CHROMIUM = '/usr/bin/chromium';

/** False where this computer has no Debian chromium: the tests in it are then skipped, and say so. */
export const HAS_CHROMIUM = existsSync(CHROMIUM);

/** What stands behind the name of a group of browser tests. */
export const WHERE = HAS_CHROMIUM ? 'in chromium' : `SKIPPED: ${CHROMIUM} is absent (apt-get install chromium)`;

if (!HAS_CHROMIUM) console.warn(`The browser tests of the local desk are ${WHERE}`);

/** Starts the browser. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** A page that remembers what should never happen: script errors, refusals of the policy, requests to elsewhere. */
export async function openPage(
  browser: Browser,
  address: string,
  onTestFinished: TestContext['onTestFinished'],
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ locale: 'en', acceptDownloads: true, ...options });
  onTestFinished(() => context.close());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const mishaps: string[] = [];
  page.on('pageerror', (error) => mishaps.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => mishaps.push(`dialog: ${dialog.message()}`));
  page.on('console', (message) => message.text().includes('Content Security') && mishaps.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin)) mishaps.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  return { page, mishaps };
}

/** Writes into the form and posts it with the keyboard. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').first().fill(text);
  await page.keyboard.press('Control+Enter');
  await page.locator('.answer').first().waitFor();
}

/** Drops files on the page, as a file manager does. */
export async function dropFiles(page: Page, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const { DataTransfer: Transfer, File: PageFile } = globalThis as unknown as {
      DataTransfer: new () => { items: { add: (file: object) => void } };
      File: typeof File;
    };
    const data = new Transfer();
    for (const [name, text] of dropped) data.items.add(new PageFile([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA, one line a finding. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

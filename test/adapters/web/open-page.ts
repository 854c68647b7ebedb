import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

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

/** How the page is looked at. */
export type Look = {
  readonly locale?: 'ja' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
};

/** The one page of a browser: opening another takes longer than most tests do. */
const pages = new WeakMap<Browser, Promise<Page>>();

/** What should never happen: script errors, refusals of the policy, requests to elsewhere. */
const watched = { origin: '', mishaps: [] as string[] };

/** Opens the desk anew in the browser's page, in the visitor's language; `mishaps` stays empty where all is well. */
export async function openPage(
  browser: Browser,
  address: string,
  { locale = 'en', colorScheme = 'light', width = 1280 }: Look = {},
) {
  if (!pages.has(browser)) pages.set(browser, newPage(browser));
  const page = (await pages.get(browser)) as Page;
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
  await page.setExtraHTTPHeaders({ 'accept-language': locale });
  const mishaps: string[] = [];
  Object.assign(watched, { origin: new URL(address).origin, mishaps });
  await page.goto(address);
  return { page, mishaps };
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.on('pageerror', (error) => watched.mishaps.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => watched.mishaps.push(`dialog: ${dialog.message()}`));
  page.on('console', (message) => message.text().includes('Content Security') && watched.mishaps.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(watched.origin)) watched.mishaps.push(`asked ${request.url()}`);
  });
  return page;
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
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(AXE);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await page.evaluate(`axe.run({ resultTypes: ['violations'], runOnly: ${JSON.stringify(tags)} })`)) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Drops what lies at a path on the page, a folder too: only the browser itself can do that. */
export async function dropPath(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await browser.detach();
}

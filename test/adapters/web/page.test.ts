import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounceTo, hostileBounce } from './bounces.ts';
import { ask, dropFiles, dropPath, HAS_CHROMIUM, launchBrowser, openPage, WHERE } from './open-page.ts';
import { openWeb } from './open-web.ts';

let browser: Browser;

const EIGHT = Array.from({ length: 8 }, (_, i) => [`${i}.txt`, bounceTo(`hanako${i}@example.com`)] as const);

function clipboard(page: Page): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()') as Promise<string>;
}

describe.skipIf(!HAS_CHROMIUM)(`the page of the local desk (${WHERE})`, { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('answers a paste posted by keyboard, marks the decisive words in it, and leads there', async ({
    onTestFinished,
  }) => {
    const { address } = await openWeb(onTestFinished);
    const { page, mishaps } = await openPage(browser, address);
    await ask(page, bounceTo('hanako@example.com'));
    expect(await page.locator('.answer h3').innerText()).toContain('hanako@example.com');
    expect((await page.locator('.mail mark').allInnerTexts()).join(' ')).toContain('User unknown in virtual mailbox');
    expect(await page.getByRole('status').innerText()).toBe('The answer is ready.');
    expect(await page.evaluate('document.activeElement.className')).toBe('answers');
    expect(await page.getByRole('textbox').first().inputValue()).toBe('');
    expect(mishaps).toEqual([]);
  });

  it('answers a sample with one click', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address, { locale: 'ja' });
    await page.getByRole('button', { name: 'Gmail: SPFもDKIMもなく拒否' }).click();
    await page.locator('.answer').waitFor();
    expect(await page.locator('.part-who .party').innerText()).toContain('shop.example.jp');
    expect(await page.locator('.path svg:visible').getAttribute('aria-label')).toContain('gmail-smtp-in.l.google.com');
  });

  it('says so, without asking, when there is nothing to read', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address);
    await page.getByRole('button', { name: 'Diagnose', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toContain('Please paste the text');
  });

  it('switches the language of page and answer in place and keeps what is typed', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page, mishaps } = await openPage(browser, address);
    await ask(page, bounceTo('hanako@example.com'));
    await page.getByRole('textbox').first().fill('half a sentence');
    await page.getByRole('link', { name: '日本語' }).click();
    await page.getByText('対応が必要な方').waitFor();
    expect(await page.getByRole('button', { name: '診断する' }).isVisible()).toBe(true);
    expect(await page.getByRole('textbox').first().inputValue()).toBe('half a sentence');
    expect(await page.evaluate('document.documentElement.lang')).toBe('ja');
    await page.locator('.answer').getByRole('button', { name: 'English' }).click();
    await page.getByText('Who has to act').waitFor();
    expect(mishaps).toEqual([]);
  });

  it('writes letters for the recipient chosen, and a mail to a colleague, and copies them', async ({
    onTestFinished,
  }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address);
    await ask(page, bounceTo('hanako@example.com', 'taro@example.com'));
    const letter = page.locator('.letter', { hasText: 'Letter to the customer' });
    await letter.locator('summary').click();
    await letter.getByRole('combobox').selectOption({ label: 'taro@example.com' });
    await letter.getByText('taro@example.com').last().waitFor();
    await letter.getByRole('button', { name: 'Copy' }).click();
    await letter.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard(page)).toMatch(/taro@example\.com[\s\S]*\n/);
    await page.getByText('This looks wrong').click();
    await page.locator('.looks-wrong').getByRole('button', { name: 'Copy' }).click();
    await page.locator('.looks-wrong').getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard(page)).toContain('The answer rests on:');
  });

  it('takes the answer to its question, and goes back', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address);
    await ask(page, '550 <taro@example.jp>: mailbox unavailable');
    const first = await page.locator('.answer h3').innerText();
    await page.locator('.choices button').first().click();
    await page.getByRole('button', { name: 'Back to the first answer' }).click();
    await page.locator('.choices button').first().waitFor();
    expect(await page.locator('.answer h3').innerText()).toBe(first);
  });

  it('tells many dropped mails in a table, opens one, and downloads the rest with masked addresses', async ({
    onTestFinished,
  }) => {
    const { address } = await openWeb(onTestFinished);
    const { page, mishaps } = await openPage(browser, address);
    await dropFiles(page, EIGHT);
    await page.getByRole('table').waitFor();
    await page.getByText('8 mails', { exact: true }).click();
    await page.getByRole('button', { name: '3.txt' }).click();
    await page.locator('.answer h3', { hasText: 'hanako3@example.com' }).waitFor();
    await page.getByRole('button', { name: 'Back to the table' }).click();
    const download = async () => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('Download as CSV').click()]);
      return readFile(await file.path(), 'utf8');
    };
    expect(await download()).not.toContain('hanako3@');
    await page.getByRole('checkbox').check();
    expect(await download()).toContain('hanako3@example.com');
    expect(mishaps).toEqual([]);
  });

  it('reads what is in a folder that is dropped, and in the folders inside', async ({ onTestFinished }) => {
    const folder = await mkdtemp(join(tmpdir(), 'bounce-desk-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'cur'));
    for (const [i, [name, text]] of EIGHT.entries()) await writeFile(join(folder, i < 4 ? '' : 'cur', name), text);
    const { address } = await openWeb(onTestFinished);
    const { page, mishaps } = await openPage(browser, address);
    await dropPath(page, folder);
    await page.getByRole('table').waitFor();
    expect(await page.locator('.answer h3').innerText()).toMatch(/^8 /);
    expect(await page.locator('.post').innerText()).toContain('and 6 more');
    expect(mishaps).toEqual([]);
  });

  it('shows the answer as Slack and Discord will, and keeps that through a change of language', async ({
    onTestFinished,
  }) => {
    const { address } = await openWeb(onTestFinished);
    const { page, mishaps } = await openPage(browser, address);
    await ask(page, bounceTo('hanako@example.com'));
    await page.getByRole('button', { name: 'Slack' }).click();
    const slack = page.getByRole('region', { name: 'Message in Slack' });
    expect(await slack.getByRole('heading').innerText()).toContain('hanako@example.com');
    expect(await slack.locator('.preview-button').allInnerTexts()).toContain('This looks wrong');
    expect(await slack.getByRole('button').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Slack');
    await page.getByRole('button', { name: 'Discord' }).click();
    await page.getByRole('region', { name: 'Message in Discord' }).waitFor();
    await page.getByRole('link', { name: '日本語' }).click();
    await page.getByRole('region', { name: 'Discordのメッセージ' }).getByText('対応が必要な方').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('日本語');
    await page.getByRole('button', { name: 'この画面' }).click();
    await page.locator('.answer').waitFor();
    expect(mishaps).toEqual([]);
  });

  it('leaves open what was open when the language changes', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address);
    await ask(page, bounceTo('hanako@example.com'));
    await page.getByText('Letter to the customer').click();
    await page.locator('.mail summary').click();
    await page.locator('.answer').getByRole('button', { name: '日本語' }).click();
    await page.locator('.letter[open] .copy-text', { hasText: 'お送り' }).waitFor();
    expect(await page.locator('.mail').getAttribute('open')).toBeNull();
  });

  it('shows a hostile mail as text, inside the page', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page, mishaps } = await openPage(browser, address, { width: 390 });
    await ask(page, hostileBounce());
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await page.locator('.answer script, .answer img, .answer iframe').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await page.locator('.mail-text').first().innerText()).toContain('[U+202E]');
    expect(mishaps).toEqual([]);
  });

  it('reads the post anew where the desk was started anew meanwhile', async ({ onTestFinished }) => {
    const first = await openWeb(onTestFinished);
    const { page } = await openPage(browser, first.address);
    await ask(page, bounceTo('hanako@example.com'));
    await first.running.stop();
    await openWeb(onTestFinished, { settings: { port: Number(new URL(first.address).port) } });
    await page.locator('.answer').getByRole('button', { name: '日本語' }).click();
    await page.getByText('対応が必要な方').waitFor();
  });

  it('says that the desk does not answer, and keeps the text', async ({ onTestFinished }) => {
    const { address, running } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address);
    await running.stop();
    await page.getByRole('textbox').first().fill('550 5.1.1');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The desk does not answer').waitFor();
    expect(await page.getByRole('textbox').first().inputValue()).toBe('550 5.1.1');
  });

  it('lets in who knows the token', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished, { settings: { token: 'a-token-that-nobody-guesses' } });
    const { page } = await openPage(browser, address);
    await page.getByLabel('Token').fill('not-the-token');
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Token').fill('a-token-that-nobody-guesses');
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.getByText('Which mail came back?').waitFor();
    await page.waitForLoadState();
    await ask(page, bounceTo('hanako@example.com'));
    expect(await page.locator('.answer h3').innerText()).toContain('hanako@example.com');
  });
});

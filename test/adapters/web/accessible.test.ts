import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounceTo } from './bounces.ts';
import { ask, axeFindings, dropFiles, HAS_CHROMIUM, launchBrowser, openPage, WHERE } from './open-page.ts';
import { openWeb } from './open-web.ts';

let browser: Browser;

const LOOKS = [
  { locale: 'ja', colorScheme: 'light', width: 1000 },
  { locale: 'en', colorScheme: 'dark', width: 1000 },
  { locale: 'ja', colorScheme: 'dark', width: 360 },
  { locale: 'en', colorScheme: 'light', width: 360 },
] as const;

describe.skipIf(!HAS_CHROMIUM)(`the page for everybody (${WHERE})`, { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it.for(LOOKS)('axe has nothing against it, nothing sticks out: %j', async (look, { onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address, look);
    expect(await axeFindings(page)).toEqual([]);
    await ask(page, '550 <taro@example.jp>: mailbox unavailable');
    await ask(page, bounceTo('hanako@example.com', 'taro@example.com'));
    for (const summary of await page.locator('.answer summary').all()) await summary.click();
    await page.locator('.copy-box').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
  });

  it('axe has nothing against the table of many mails and the token page', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address, { width: 360 });
    await dropFiles(
      page,
      Array.from({ length: 8 }, (_, i) => [`${i}.txt`, bounceTo(`hanako${i}@example.com`)] as const),
    );
    await page.getByRole('table').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

    const closed = await openWeb(onTestFinished, { settings: { token: 'a-token-that-nobody-guesses' } });
    const token = await openPage(browser, closed.address);
    expect(await axeFindings(token.page)).toEqual([]);
  });

  it('axe has nothing against an answer as Slack and Discord show it', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, address, { width: 360, colorScheme });
      await ask(page, bounceTo('hanako@example.com', 'taro@example.com'));
      for (const platform of ['slack', 'discord']) {
        await page.locator(`[data-preview=${platform}]`).click();
        await page.locator(`.preview-${platform}`).waitFor();
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      }
    }
  });

  it('is usable with the keyboard alone, in the order it is read', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address);
    const visited: string[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      visited.push((await page.evaluate('document.activeElement.id || document.activeElement.textContent')) as string);
    }
    expect(visited).toEqual([
      '日本語',
      'English',
      'text',
      'Diagnose',
      'file',
      'Gmail refuses mail without SPF and DKIM',
    ]);
    await page.keyboard.press('Enter');
    await page.locator('.answer').waitFor();
    const next = async () => {
      await page.keyboard.press('Tab');
      return page.evaluate('document.activeElement.textContent');
    };
    expect([await next(), await next(), await next(), await next()]).toEqual(['Here', 'Slack', 'Discord', '日本語']);
    await page.keyboard.press('Enter');
    await page.getByText('対応が必要な方').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('English');
    await page.locator('.letter summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.copy-text').first().waitFor();
    expect(await next()).toBe('コピー');
  });

  it('shows the way of the mail across where there is room, and down on a phone', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address);
    await ask(page, bounceTo('hanako@example.com'));
    expect(await page.locator('.path-across').isVisible()).toBe(true);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.locator('.path-across').isVisible()).toBe(false);
    expect(await page.locator('.path-down').isVisible()).toBe(true);
  });
});

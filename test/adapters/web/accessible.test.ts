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

  it.for(LOOKS)(
    'axe has nothing against it, nothing sticks out: %j',
    async ({ width, ...look }, { onTestFinished }) => {
      const { address } = await openWeb(onTestFinished);
      const { page } = await openPage(browser, address, onTestFinished, { ...look, viewport: { width, height: 800 } });
      expect(await axeFindings(page)).toEqual([]);
      await ask(page, '550 <taro@example.jp>: mailbox unavailable');
      await ask(page, bounceTo('hanako@example.com', 'taro@example.com'));
      for (const summary of await page.locator('.answer summary').all()) await summary.click();
      await page.locator('.copy-box').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  it('axe has nothing against the table of many mails and the token page', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address, onTestFinished, { viewport: { width: 360, height: 800 } });
    await dropFiles(
      page,
      Array.from({ length: 8 }, (_, i) => [`${i}.txt`, bounceTo(`hanako${i}@example.com`)] as const),
    );
    await page.getByRole('table').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

    const closed = await openWeb(onTestFinished, { settings: { token: 'a-token-that-nobody-guesses' } });
    const token = await openPage(browser, closed.address, onTestFinished);
    expect(await axeFindings(token.page)).toEqual([]);
  });

  it('is usable with the keyboard alone, in the order it is read', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address, onTestFinished);
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
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('日本語');
  });

  it('shows the way of the mail across where there is room, and down on a phone', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { page } = await openPage(browser, address, onTestFinished);
    await ask(page, bounceTo('hanako@example.com'));
    expect(await page.locator('.path-across').isVisible()).toBe(true);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.locator('.path-across').isVisible()).toBe(false);
    expect(await page.locator('.path-down').isVisible()).toBe(true);
  });
});

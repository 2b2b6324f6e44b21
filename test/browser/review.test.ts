import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewHtml } from '../../src/report/review/page.ts';
import { reviewOf } from '../report/calls.ts';
import { denying, fullReview, nastyReview, yielding } from '../report/review/sample.ts';
import { openChromium } from './chromium.ts';
import { contrast } from './contrast.ts';

/** The debrief of a shipped call with all that is known, of one with nothing besides, and of one whose texts mean harm. */

const folder = mkdtempSync(join(tmpdir(), 'composure-review-'));
const names = ['full.html', 'bare.html', 'nasty.html'] as const;
const full = fullReview(yielding);
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  writeFileSync(join(folder, 'full.html'), reviewHtml(full));
  writeFileSync(join(folder, 'bare.html'), reviewHtml(reviewOf(denying)));
  writeFileSync(join(folder, 'nasty.html'), reviewHtml(nastyReview()));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open(
  name: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; noise: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(join(folder, name)).href;
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('dialog', (dialog) => noise.push(dialog.message()));
  page.on('request', (request) => {
    if (request.url() !== url) noise.push(request.url());
  });
  await page.goto(url);
  return { page, noise };
}

describe('the debrief in a browser', () => {
  test.each(names)('%s complains of nothing and asks for nothing but itself', async (name) => {
    const { page, noise } = await open(name);
    await page.locator('summary').click();
    expect(noise).toEqual([]);
  });

  test('shows the curve, drawn over all replies, and its figures on demand', async () => {
    const { page } = await open('full.html');
    const curve = page.locator('.curve');
    expect(await curve.isVisible()).toBe(true);
    expect(await curve.getAttribute('aria-label')).toMatch(/tension was highest at the start/i);
    const replies = yielding.turns.length;
    for (const name of ['tension', 'trust'])
      expect(await page.locator(`.curve .${name} circle`).count()).toBe(replies + 1);
    await page.locator('summary').click();
    expect(await page.locator('details tbody tr').count()).toBe(replies + 1);
    expect(await page.locator('details table').isVisible()).toBe(true);
  });

  test('keeps the letters of the curve within the picture, and apart', async () => {
    const { page } = await open('full.html', { viewport: { width: 360, height: 800 } });
    const boxes = (await page.locator('.curve text').evaluateAll((all) =>
      all.map((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        return [left, right, top, bottom];
      }),
    )) as [number, number, number, number][];
    for (const [left, right] of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(360);
    }
    const touching = boxes.filter((a, at) =>
      boxes.slice(at + 1).some((b) => a[0] < b[1] && b[0] < a[1] && a[2] + 3 < b[3] && b[2] + 3 < a[3]),
    );
    expect(touching).toEqual([]);
  });

  test('shows the whole call, with what was typed and the better replies', async () => {
    const { page } = await open('full.html');
    const shown = await page.locator('section[aria-labelledby=call]').innerText();
    for (const { line, reply, better } of full.debrief.account.turns)
      for (const text of [line, reply.say, ...(better === null ? [] : [better.reply.say])])
        expect(shown).toContain(text.replaceAll(/\s+/g, ' '));
    expect(shown).toContain(full.typed.find((text) => text !== null)!);
    expect(await page.locator('article').count()).toBe(yielding.turns.length + 1);
  });

  test('leads from the verdict to each turning point, by keyboard too', async () => {
    const { page } = await open('full.html');
    for (const { turn } of full.debrief.turningPoints) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toMatch(new RegExp(`#reply-${turn}$`));
      const { y } = (await page.locator(`#reply-${turn}`).boundingBox())!;
      expect(y).toBeLessThan(900);
      await page.locator('nav a', { hasText: `reply ${turn}` }).focus();
    }
  });

  test.each([1280, 360])('has nothing that overflows %d pixels', async (width) => {
    for (const name of names) {
      const { page } = await open(name, { viewport: { width, height: 900 } });
      await page.locator('details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      });
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide).toBe(0);
    }
  });

  test.each(['light', 'dark'] as const)(
    'has letters that stand out from their ground in %s',
    async (colorScheme) => {
      const { page } = await open('full.html', { colorScheme });
      const colours = (await page.evaluate(
        `(() => { const of = (name, what) => getComputedStyle(document.querySelector(name))[what]; return [
        [of('body', 'color'), of('body', 'backgroundColor')], [of('.dim', 'color'), of('body', 'backgroundColor')],
        [of('.verdict strong', 'color'), of('body', 'backgroundColor')], [of('.said .who', 'color'), of('.said', 'backgroundColor')],
        [of('.curve .word', 'fill'), of('body', 'backgroundColor')]]; })()`,
      )) as [string, string][];
      for (const [ink, ground] of colours) expect(contrast(ink, ground)).toBeGreaterThan(4.5);
    },
  );

  test('says by words what it says by colours', async () => {
    const { page } = await open('full.html');
    expect(await page.locator('.verdict strong').innerText()).toBe('Not yet.');
    for (const text of await page.locator('.marks li').allInnerTexts())
      expect(text).toMatch(/\d of 4, best here \d$/);
    for (const text of await page.locator('article.turned h3').allInnerTexts())
      expect(text).toContain('Turning point');
  });

  test('names every picture and table for whoever reads by ear, and has one main heading', async () => {
    for (const name of names) {
      const { page } = await open(name);
      expect(await page.locator('svg:not([aria-label]):not([aria-hidden])').count()).toBe(0);
      expect(await page.locator('table:not(:has(th[scope=col])), table:not(:has(caption))').count()).toBe(0);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    }
  });

  test('prints dark on white what is folded away too', async () => {
    const { page } = await open('full.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('details table').isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
  });
});

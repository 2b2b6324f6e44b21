import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../src/engine/index.ts';
import { graphHtml } from '../../src/report/graph/page.ts';
import { rubricOf } from '../../src/score/index.ts';
import { builtIn } from '../built-in.ts';
import { odd } from '../report/balance/sample.ts';
import { openChromium } from './chromium.ts';

/** The page of a shipped scenario's tree, and of a small one whose texts mean harm. */

const folder = mkdtempSync(join(tmpdir(), 'composure-tree-'));
const { 'lost-suitcase': suitcase } = builtIn.pack.scenarios as Record<string, Program>;
const { nodes, endings } = suitcase!;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  writeFileSync(join(folder, 'real.html'), graphHtml(suitcase!, rubricOf(suitcase!)));
  writeFileSync(join(folder, 'odd.html'), graphHtml(odd, rubricOf(odd)));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** Whatever the page complains of, and whatever it asks for besides itself. */
  readonly noise: string[];
}

async function open(name: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(join(folder, name)).href;
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== url) noise.push(request.url());
  });
  await page.goto(url);
  return { page, noise };
}

const placeOf = (id: string) => [...nodes, ...endings].findIndex((each) => each.id === id);
const box = (page: Page, id: string) => page.locator(`.box[data-place="${placeOf(id)}"]`);
const panel = (page: Page) => page.locator('.panel').innerText();
const lit = (page: Page) =>
  page.locator('.way.lit').evaluateAll((ways) => ways.map((way) => way.textContent));

/** Where the drawing stands: x, y and scale. */
async function view(page: Page): Promise<readonly [x: number, y: number, scale: number]> {
  const transform = await page.locator('.view').getAttribute('transform');
  return transform!.match(/-?[\d.]+/g)!.map(Number) as [number, number, number];
}

describe('the tree in a browser', () => {
  test.each(['real.html', 'odd.html'])(
    '%s complains of nothing and asks for nothing but itself',
    async (name) => {
      const { page, noise } = await open(name);
      await page.locator('.box').first().hover();
      await page.locator('.box').first().click();
      await page.keyboard.press('0');
      expect(noise).toEqual([]);
    },
  );

  test('shows what is said at the moment that is pointed at', async () => {
    const { page } = await open('real.html');
    for (const id of ['story', 'screen']) {
      await box(page, id).locator('.id').hover({ force: true });
      const { line, replies } = nodes[placeOf(id)]!;
      expect(await panel(page)).toContain(line[0]!.say[0]!);
      for (const { say, why } of replies) {
        expect(await panel(page)).toContain(say);
        expect(await panel(page)).toContain(why!);
      }
    }
  });

  test('lights where a reply leads that is pointed at, in the box, in the panel and on its line', async () => {
    const { page } = await open('real.html');
    await box(page, 'arrival').locator('.reply rect').nth(1).hover();
    expect(await lit(page)).toEqual(['2 not-lost → loud']);
    await box(page, 'arrival').locator('.id').hover({ force: true });
    expect(await lit(page)).toHaveLength(4);
    await box(page, 'arrival').locator('.id').click({ force: true });
    await page.locator('.panel li[data-reply="0"] .say').hover();
    expect(await lit(page)).toEqual(['1 tomorrow → story']);
    await page.keyboard.press('Escape');
    await page
      .locator(`.way[data-from="${placeOf('arrival')}"][data-reply="3"] .hit`)
      .dispatchEvent('pointermove');
    expect(await lit(page)).toEqual(['4 tag → story']);
  });

  test('keeps what was clicked until it is let go', async () => {
    const { page } = await open('real.html');
    await box(page, 'story').locator('.id').click({ force: true });
    await box(page, 'screen').locator('.id').hover({ force: true });
    expect(await panel(page)).toMatch(/^story/);
    await page.keyboard.press('Escape');
    await box(page, 'story').locator('.id').hover({ force: true });
    await box(page, 'screen').locator('.id').hover({ force: true });
    expect(await panel(page)).toMatch(/^screen/);
  });

  test('moves by dragging, and a drag chooses nothing', async () => {
    const { page } = await open('real.html');
    const [x, y, scale] = await view(page);
    await box(page, 'story').locator('.id').hover({ force: true });
    await page.mouse.down();
    await page.mouse.move(300, 500);
    await page.mouse.move(320, 520, { steps: 3 });
    const at = await view(page);
    await page.mouse.up();
    expect(at[2]).toBe(scale);
    expect([at[0], at[1]]).not.toEqual([x, y]);
    await page.mouse.move(10, 860);
    expect(await view(page)).toEqual(at);
    expect(await page.locator('html.pinned').count()).toBe(0);
  });

  test('zooms by the wheel about the pointer, and by buttons', async () => {
    const { page } = await open('real.html');
    const target = box(page, 'story').locator('.outline');
    const middle = async () => {
      const { x, y, width, height } = (await target.boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    const before = await middle();
    await page.mouse.move(...before);
    await page.mouse.wheel(0, -120);
    await expect.poll(async () => (await view(page))[2]).toBeGreaterThan(1.1);
    const after = await middle();
    expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(2);
    const [, , scale] = await view(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect((await view(page))[2]).toBeCloseTo(scale * 1.25, 3);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect((await view(page))[2]).toBeCloseTo(scale, 3);
    await page.getByRole('button', { name: 'Show all of it' }).click();
    const shown = (await page.locator('.stage').boundingBox())!;
    const all = (await page.locator('.view').boundingBox())!;
    expect(all.y).toBeGreaterThanOrEqual(shown.y);
    expect(all.y + all.height).toBeLessThanOrEqual(shown.y + shown.height);
  });

  test('can be read by keyboard alone', async () => {
    const { page } = await open('real.html');
    await page.locator('.stage').focus();
    await page.keyboard.press('Tab');
    expect(await panel(page)).toMatch(/^arrival/);
    await page.keyboard.press('2');
    expect(await lit(page)).toEqual(['2 not-lost → loud']);
    expect(await page.locator('.panel li.told').innerText()).toContain('not-lost');
    for (let at = 1; at < nodes.length + endings.length; at += 1) await page.keyboard.press('Tab');
    expect(await panel(page)).toMatch(/^meltdown/);
    // What is focused has come into view.
    const [shown, at] = [
      await page.locator('.stage').boundingBox(),
      await box(page, 'meltdown').boundingBox(),
    ];
    expect(at!.y + at!.height).toBeLessThanOrEqual(shown!.y + shown!.height);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.className')).toBe('panel');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.dataset.place')).toBe(String(placeOf('meltdown')));
  });

  test('moves and zooms by keys', async () => {
    const { page } = await open('real.html');
    await page.locator('.stage').focus();
    const [x, y, scale] = await view(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await view(page)).toEqual([x - 60, y - 60, scale]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    expect(await view(page)).toEqual([x, y, scale]);
    await page.keyboard.press('+');
    expect((await view(page))[2]).toBeCloseTo(scale * 1.25, 3);
    await page.keyboard.press('-');
    expect((await view(page))[2]).toBeCloseTo(scale, 3);
    await page.keyboard.press('0');
    expect((await view(page))[2]).toBeLessThan(scale);
  });

  test('goes on to a place that the panel names', async () => {
    const { page } = await open('real.html');
    await box(page, 'arrival').locator('.id').click({ force: true });
    await page.locator('.panel [data-go]', { hasText: 'loud' }).first().click();
    expect(await panel(page)).toMatch(/^loud/);
    expect(page.url()).not.toContain('#');
  });

  test('is a picture and a list where scripts are off, and boxes lead to the list', async () => {
    const { page } = await open('real.html', { javaScriptEnabled: false });
    expect(await page.locator('.tree').isVisible()).toBe(true);
    expect(await page.locator('.buttons').isVisible()).toBe(false);
    expect(await page.locator('.still').isVisible()).toBe(true);
    expect(await page.locator('#words .card').count()).toBe(nodes.length + endings.length);
    for (const { line, replies } of nodes)
      for (const text of [line[0]!.say[0]!, ...replies.map(({ say }) => say)])
        expect(await page.locator('#words').innerText()).toContain(text);
    await box(page, 'story').click();
    expect(page.url()).toContain(`#place-${placeOf('story')}`);
  });

  test.each([1280, 390])('has nothing that overflows %d pixels', async (width) => {
    for (const name of ['real.html', 'odd.html']) {
      const { page } = await open(name, { viewport: { width, height: 900 } });
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide).toBe(0);
    }
  });

  test.each(['light', 'dark'] as const)(
    'has letters that stand out from their ground in %s',
    async (colorScheme) => {
      const { page } = await open('real.html', { colorScheme, reducedMotion: 'reduce' });
      const [ink, ground, transition] = (await page.evaluate(
        "(() => { const of = (name) => getComputedStyle(document.querySelector(name)); return [of('.box .id').fill, of('.box .outline').fill, of('.box').transitionDuration]; })()",
      )) as [string, string, string];
      const brightness = (colour: string) => Number(colour.match(/\d+/)![0]);
      expect(Math.abs(brightness(ink) - brightness(ground))).toBeGreaterThan(180);
      expect(transition).toBe('0s');
    },
  );
});

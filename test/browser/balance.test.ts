import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/balance/index.ts';
import { type Program, withDifficulty } from '../../src/engine/index.ts';
import { balanceHtml } from '../../src/report/balance-html.ts';
import type { ScenarioReport } from '../../src/report/balance-report.ts';
import { builtIn } from '../built-in.ts';
import { analysis, failing, report, sampled, warning } from '../report/balance/sample.ts';
import { openChromium } from './chromium.ts';
import { contrast } from './contrast.ts';

/** The page of a shipped scenario at two difficulties, and of a small one whose texts mean harm. */

const folder = mkdtempSync(join(tmpdir(), 'composure-page-'));
const { 'lost-suitcase': suitcase } = builtIn.pack.scenarios as Record<string, Program>;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  writeFileSync(join(folder, 'real.html'), balanceHtml({ ...report(), scenarios: [shipped(suitcase!)] }));
  writeFileSync(join(folder, 'odd.html'), balanceHtml(report()));
  writeFileSync(join(folder, 'mixed.html'), balanceHtml({ ...report(), scenarios: [mixed] }));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

function shipped(program: Program): ScenarioReport {
  const analyses = (['standard', 'hard'] as const).map((difficulty) => ({
    analysis: analyse(withDifficulty(program, difficulty))!,
    results: [failing, warning],
  }));
  return { id: program.id, title: program.title, file: null, analyses };
}

/** Exact at one difficulty, sampled at the other, where fewer strategies are known. */
const mixed: ScenarioReport = {
  id: 'odd',
  title: 'Odd',
  file: null,
  analyses: [
    { analysis: analysis(), results: [] },
    {
      analysis: { ...sampled, difficulty: 'hard', rows: sampled.rows.filter(({ id }) => id === 'theta-4') },
      results: [],
    },
  ],
};

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

const labels = (page: Page) => page.locator('.tree .share').allTextContents();
const widths = (page: Page) =>
  page
    .locator('.way')
    .evaluateAll((ways) =>
      ways.map((way) => `${way.getAttribute('class')} ${way.getAttribute('stroke-width')}`),
    );

describe('the page in a browser', () => {
  test.each(['real.html', 'odd.html'])(
    '%s complains of nothing and asks for nothing but itself',
    async (name) => {
      const { page, noise } = await open(name);
      await page.locator('.strategy').first().selectOption({ index: 0 });
      expect(noise).toEqual([]);
    },
  );

  test('has a box for each moment and each ending, and a line for each way on', async () => {
    const { page } = await open('real.html');
    const { nodes, endings } = suitcase!;
    expect(await page.locator('.tree .box').count()).toBe(nodes.length + endings.length);
    const ways = nodes.flatMap(({ replies }) =>
      replies.flatMap(({ routes }) => [...new Set(routes.map(({ to }) => to))]),
    );
    expect(await page.locator('.tree .way').count()).toBe(ways.length);
  });

  test('shows other numbers for another strategy, and the first ones again for the first', async () => {
    const { page } = await open('real.html');
    const [numbers, lines] = [await labels(page), await widths(page)];
    await page.locator('.strategy').selectOption('worst');
    expect(await labels(page)).not.toEqual(numbers);
    expect(await widths(page)).not.toEqual(lines);
    expect(await page.locator('.who').first().textContent()).toContain('worst levels');
    // What the program writes and what the script writes must be one.
    await page.locator('.strategy').selectOption('theta-4');
    expect(await labels(page)).toEqual(numbers);
    expect(await widths(page)).toEqual(lines);
  });

  test('shows other numbers for another difficulty', async () => {
    const { page } = await open('real.html');
    const before = await labels(page);
    await page.locator('.difficulty').selectOption('hard');
    expect(await labels(page)).not.toEqual(before);
  });

  test('goes on with another strategy where the chosen one is not known at another difficulty', async () => {
    const { page, noise } = await open('mixed.html');
    await page.locator('.strategy').selectOption('skilled');
    await page.locator('.difficulty').selectOption('hard');
    expect(noise).toEqual([]);
    expect(await page.locator('.strategy').inputValue()).toBe('theta-4');
  });

  test('shows a borderline trainee, and no choices, where scripts are off', async () => {
    const { page } = await open('real.html', { javaScriptEnabled: false });
    expect((await labels(page))[0]).toBe('100');
    expect(await page.locator('.choices').isVisible()).toBe(false);
  });

  test.each([1280, 390])('has nothing that overflows %d pixels', async (width) => {
    for (const name of ['real.html', 'odd.html']) {
      const { page } = await open(name, { viewport: { width, height: 900 } });
      await page.locator('details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      });
      const [wide, shown] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
        number,
        number,
      ];
      expect(wide).toBe(shown);
    }
  });

  test.each(['light', 'dark'] as const)(
    'has text that stands out from its ground in %s',
    async (colorScheme) => {
      const { page } = await open('real.html', { colorScheme });
      const [ink, ground] = (await page.evaluate(
        '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
      )) as [string, string];
      expect(contrast(ink, ground)).toBeGreaterThan(7);
    },
  );

  test('names every region, picture and table for whoever reads by ear', async () => {
    const { page } = await open('real.html');
    expect(await page.locator('svg[role=img]:not([aria-label])').count()).toBe(0);
    expect(await page.locator('table:not(:has(th[scope]))').count()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('prints what is folded away too', async () => {
    const { page } = await open('real.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tree-figure details table').isVisible()).toBe(true);
  });
});

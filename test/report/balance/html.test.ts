import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceHtml } from '../../../src/report/balance-html.ts';
import { data, html } from '../../../src/report/html/markup.ts';
import { cellSizes } from '../../../src/report/html/tree.ts';
import { layoutTree } from '../../../src/report/html/tree-layout.ts';
import { strandsOf, times, treeValues } from '../../../src/report/html/tree-values.ts';
import { node, program, reply, to } from '../../engine/program.ts';
import { shipped } from '../calls.ts';
import { calm, guessed, odd, report, row, rows } from './sample.ts';

const page = balanceHtml(report());

describe('the page', () => {
  test('has no markup from texts: in elements, attributes or data', () => {
    expect(page).not.toMatch(/<img|onerror=alert\(1\)>|[\u001b\u202e]/);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).toContain('&lt;/script&gt;]]&gt;]]&gt;&lt;img src=x');
  });

  test('asks the network for nothing and says so itself', () => {
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
    expect(page).not.toMatch(/<link|<iframe|\ssrc="|@import|https?:/);
  });

  test('says nothing that was never filled in', () => {
    for (const each of [page, balanceHtml(calm), balanceHtml(guessed)])
      expect(each).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });

  test('opens every element it closes', () => {
    const open: string[] = [];
    for (const [, end, name, own] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*?)?(\/?)>/g)) {
      if (['meta', 'doctype'].includes(name!) || own === '/') continue;
      if (end === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('shows a borderline trainee unless one chooses', () => {
    expect(page).toContain('<span class="who">a trainee who does as theta-4 does</span>');
    expect(page).toContain(
      '<option value="theta-4" data-about="a trainee who does as theta-4 does" selected>θ 4</option>',
    );
  });

  test('has the findings of checks with reason, place and status as a word', () => {
    expect(page).toMatch(
      /<b class="status">fails<\/b>[\s\S]*38\.0%<\/b>, should be at most 20%[\s\S]*one\.yaml:3:3/,
    );
    expect(page).toContain('Add a reply to <code>first</code>.');
    expect(balanceHtml(calm)).toContain('Nothing to look at');
  });
});

const markup = fc.string({ unit: fc.constantFrom(...'<>&"\'/a\u2028') });

test('a template escapes all that it is given but what it made itself', () => {
  fc.assert(
    fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), (text) => {
      expect(html`<a title="${text}">${[html`${text}`]}</a>`.markup).toMatch(
        /^<a title="[^<>"]*">[^<>]*<\/a>$/,
      );
      expect(data({ text }).markup).not.toMatch(/[<>&]/);
      expect(JSON.parse(data({ text }).markup)).toEqual({ text });
    }),
  );
});

describe('the numbers of a tree', () => {
  const strands = strandsOf(odd);

  test('are visits, endings, replies and ways, in this order', () => {
    const [skilled] = rows;
    expect(treeValues(odd, strands, skilled!)).toEqual([
      1000, 800, 750, 250, 700, 300, 0, 800, 700, -1, -1, 0, 800,
    ]);
  });

  test('give each way of a reply its share where the ways on were counted', () => {
    const moves = [
      [
        [0, 0.7, 0, 0],
        [0, 0.1, 0.2, 0],
      ],
      [
        [0, 0, 0, 0],
        [0, 0, 0.8, 0],
      ],
    ];
    expect(treeValues(odd, strands, row('x', 'naive', { moves })).slice(8)).toEqual([700, 100, 200, 0, 800]);
  });

  test('tell never from hardly ever', () => {
    const visits = [1, 0.0001];
    expect(treeValues(odd, strands, row('x', 'naive', { visits }))[1]).toBe(0.5);
    expect([0, 0.5, 4, 5, 14, 1000, 1400].map(times)).toEqual(['0', '<1', '<1', '1', '1', '100', '140']);
  });
});

describe('the layout of a tree', () => {
  const tangled = fc
    .array(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    .map((graph) =>
      program({
        nodes: graph.map((targets, at) =>
          node({
            id: `n${at}`,
            replies: targets.map((target, index) =>
              reply({ id: `r${index}`, routes: [to(target % (graph.length + 3))] }),
            ),
          }),
        ),
      }),
    );

  test('lets no two boxes touch, keeps all within the picture, and has a way for each pair joined', () => {
    fc.assert(
      fc.property(fc.oneof(tangled, fc.constantFrom(odd, ...shipped)), (each) => {
        const { boxes, ways, width, height } = layoutTree(each, cellSizes(each));
        expect(boxes).toHaveLength(each.nodes.length + each.endings.length);
        boxes.forEach((a, at) => {
          expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(width);
          expect(a.y + a.height).toBeLessThanOrEqual(height);
          for (const b of boxes.slice(at + 1))
            expect(
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
            ).toBe(true);
        });
        for (const strand of strandsOf(each))
          expect(ways.filter(({ from, to: end }) => from === strand.node && end === strand.to)).toHaveLength(
            1,
          );
      }),
    );
  });

  test('leads downwards but where a way turns back', () => {
    const { boxes, ways } = layoutTree(odd, cellSizes(odd));
    expect(ways.filter(({ back }) => back)).toEqual([
      { from: 1, to: 0, back: true, clear: expect.any(Number), lanes: [] },
    ]);
    for (const { from, to: end, back } of ways) expect(boxes[end]!.y > boxes[from]!.y).toBe(!back);
  });

  test('runs no lane through a box', () => {
    for (const each of shipped) {
      const { boxes, ways } = layoutTree(each, cellSizes(each));
      const inside = ways.flatMap(({ lanes }) =>
        lanes.filter(({ x, top, bottom }) =>
          boxes.some(
            (box) => x > box.x && x < box.x + box.width && box.y < bottom && box.y + box.height > top,
          ),
        ),
      );
      expect(inside).toEqual([]);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Program } from '../../../src/engine/index.ts';
import { boxSizes } from '../../../src/report/graph/boxes.ts';
import { graphHtml } from '../../../src/report/graph/page.ts';
import { layoutTree } from '../../../src/report/html/tree-layout.ts';
import { wayPath } from '../../../src/report/html/tree-path.ts';
import { rubricOf } from '../../../src/score/index.ts';
import { ending, fact, node, program, reply, say, testOf, to } from '../../engine/program.ts';
import { odd } from '../balance/sample.ts';
import { shipped } from '../calls.ts';
import { hostileProgram } from './hostile.ts';

const pageOf = (each: Program) => graphHtml(each, rubricOf(each));

/** Every text that an author may write, and each of them a script. */
const script = (name: string) => `<script>alert("${name}")</script>`;
const evil = program({
  title: script('title'),
  facts: [fact({ id: script('fact') })],
  cast: [{ id: 'x', name: script('cast') }],
  nodes: [
    node({
      id: script('node'),
      speaker: 0,
      cue: say(script('cue')),
      line: [{ when: [[testOf('fact', 1, 1)]], say: [script('line')] }, ...say(script('other'))],
      replies: [
        reply({
          id: script('reply'),
          say: script('say'),
          delivery: script('delivery'),
          why: script('why'),
          felt: script('felt'),
          tempts: { text: script('tempts'), pull: 1 },
          rule: script('rule'),
          then: say(script('then')),
          when: [[testOf('fact', 1, 1)]],
          locked: script('locked'),
          promises: [{ id: script('promise'), kept: false }],
          effects: [{ fact: 0, change: 'add', value: -1 }],
          routes: [to(1)],
        }),
      ],
    }),
  ],
  endings: [ending({ id: script('ending'), line: say(script('end')) })],
});

describe('the page of a tree', () => {
  test('has every text of the author, and none of them as markup', () => {
    const page = pageOf(evil);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    const names =
      'title fact cast node cue line other reply say delivery why felt tempts rule then locked promise';
    for (const name of [...names.split(' '), 'ending', 'end'])
      expect(page).toContain(`&lt;script&gt;alert(&quot;${name}&quot;)&lt;/script&gt;`);
  });

  test('opens what it closes and says nothing that was never filled in, whatever the texts are', () => {
    const sound = (page: string) => {
      const open: string[] = [];
      const crossed: string[] = [];
      for (const [, end, name, own] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*?)?(\/?)>/g)) {
        if (name === 'meta' || own === '/') continue;
        if (end === '') open.push(name!);
        else if (open.pop() !== name) crossed.push(name!);
      }
      expect({ open, crossed }).toEqual({ open: [], crossed: [] });
    };
    for (const each of [...shipped, evil, odd]) {
      sound(pageOf(each));
      expect(pageOf(each).replace(/<script>[\s\S]*/, '')).not.toMatch(/undefined|NaN|\[object|Infinity/);
    }
    fc.assert(
      fc.property(hostileProgram, (each) => sound(pageOf(each))),
      { numRuns: 50 },
    );
  });

  test('asks the network for nothing and says so itself', () => {
    for (const each of shipped) {
      expect(pageOf(each)).toContain(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
      );
      expect(pageOf(each)).not.toMatch(/<link|<iframe|\ssrc="|@import|https?:/);
    }
  });

  test('has a card for each box that leads to it, and a line for each way on', () => {
    for (const each of [...shipped, odd]) {
      const page = pageOf(each);
      const places = each.nodes.length + each.endings.length;
      for (let place = 0; place < places; place += 1) {
        expect(page).toContain(` href="#place-${place}" data-place="${place}"`);
        expect(page.match(new RegExp(`<article id="place-${place}"`, 'g'))).toHaveLength(1);
      }
      const ways = each.nodes.flatMap(({ replies }) =>
        replies.flatMap(({ routes }) => [...new Set(routes.map((route) => route.to))]),
      );
      expect(page.match(/<g class="way[ "]/g)).toHaveLength(ways.length);
    }
  });

  test('says of a reply what it is worth, and where it leads on which condition', () => {
    const page = pageOf(shipped.find(({ id }) => id === 'lost-suitcase')!);
    const card = /<article id="place-4"[\s\S]*?<\/article>/.exec(page)![0];
    expect(card).toContain('<h3>held</h3>');
    expect(card).toMatch(
      /<h4>unfair<\/h4>[\s\S]*?<dt>levels<\/dt><dd dir="auto">calmness \d, empathy \d[^<]*<\/dd>[\s\S]*?<dt>why<\/dt>[\s\S]*?<li>if tension 5\.\.: <a href="#place-9" data-go="9">too-far<\/a><\/li><li>else: <a href="#place-5" data-go="5">flaps<\/a><\/li>/,
    );
  });
});

/** As deep and as wide as calls get, with ways that skip layers and some that turn back. */
function large(nodes: number): Program {
  const end = nodes;
  return program({
    nodes: Array.from({ length: nodes }, (_, at) =>
      node({
        id: `moment-${at}`,
        replies: [1, 2, 5, 9].map((step, index) =>
          reply({
            id: `reply-${index}`,
            routes: [
              ...(step === 9 && at % 7 === 0 ? [{ ...to(Math.max(0, at - 6)), chance: 10 }] : []),
              to(Math.min(end, at + step + ((at * step) % 3))),
            ],
          }),
        ),
      }),
    ),
  });
}

describe('the picture of a tree', () => {
  test('has boxes that hold their replies, do not touch, and stay within the picture', () => {
    for (const each of [...shipped, odd, large(40)]) {
      const { boxes, width, height } = layoutTree(each, boxSizes(each));
      boxes.forEach((a, at) => {
        expect(a.height).toBeGreaterThan(18 * (each.nodes[at]?.replies.length ?? 0) + 30);
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(width);
        expect(a.y + a.height).toBeLessThanOrEqual(height);
        for (const b of boxes.slice(at + 1))
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
          ).toBe(true);
      });
    }
  });

  test('clears whatever stands beside the box that a way leaves', () => {
    const uneven = program({
      nodes: [
        node({ replies: [reply({ routes: [to(1)] }), reply({ routes: [to(2)] })] }),
        node({ replies: [reply({ routes: [to(3)] })] }),
        node({ replies: Array.from({ length: 6 }, () => reply({ routes: [to(3)] })) }),
      ],
    });
    const { boxes, ways } = layoutTree(uneven, boxSizes(uneven));
    const [, short, tall] = boxes;
    expect(short!.height).toBeLessThan(tall!.height);
    const way = ways.find(({ from }) => from === 1)!;
    expect(wayPath(way, short!, boxes[3]!, 50, 0)).toMatch(
      new RegExp(`^M50 ${short!.y + short!.height}V${tall!.y + tall!.height}C`),
    );
  });

  test('of 200 moments is still made, and of a size that a browser can show', () => {
    const each = large(200);
    const page = pageOf(each);
    const [, width, height] = /<svg class="tree" width="([\d.]+)" height="([\d.]+)"/.exec(page)!;
    expect(Number(width)).toBeLessThan(6_000);
    expect(Number(height)).toBeLessThan(30_000);
    expect(page.length).toBeLessThan(3_000_000);
  });
});

/** Reads the part of Mermaid's flowcharts that we write, and refuses everything else. */

import type { Structure } from './structure.ts';

const shapes = [
  ['[', ']'],
  ['(', ')'],
  ['([', '])'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['>', ']'],
  ['(((', ')))'],
] as const;

/** Letters and what is harmless anywhere in a quoted string; all else is a number between `#` and `;`. */
const harmless = /^(?:[\p{L}\p{N}\p{M} .,;()/%▶-]|#\d+;)+$/u;
/** What Mermaid reads even inside a string: comments and directives, formulas, and Markdown's lists. */
const read = /%%|#36;#36;|%\{|^\s*(?:-|\d+[.)])/;

export interface Flowchart extends Structure {
  readonly labels: readonly string[];
  readonly classes: ReadonlyMap<string, string>;
}

export function readMermaid(text: string): Flowchart {
  const lines = text.split('\n');
  if (lines.shift() !== 'flowchart TD' || lines.pop() !== '') throw new Error('no flowchart');
  const nodes: string[][] = [];
  const endings: string[] = [];
  const arrows: string[] = [];
  const labels: string[] = [];
  const classes = new Map<string, string>();
  const defined = new Set<string>();
  for (const line of lines) {
    const box = /^ {2}([ne])(\d+)([[({>/]+)"([^"]*)"([\])}/]+)(?::::([a-z]+))?$/.exec(line);
    const arrow = /^ {2}([ne]\d+) -->\|"([^"]*)"\| ([ne]\d+)$/.exec(line);
    if (box !== null) {
      const [, kind, number, before, label, after, name] = box as unknown as string[];
      if (!shapes.some(([left, right]) => left === before && right === after)) throw new Error(line);
      const list = kind === 'n' ? nodes : endings;
      if (list.length !== Number(number)) throw new Error(`out of order: ${line}`);
      if (kind === 'n') nodes.push(linesOf(label!));
      else endings.push(linesOf(label!)[0]!);
      if (name !== undefined) classes.set(`${kind}${number}`, name);
    } else if (arrow !== null) {
      arrows.push(`${arrow[1]} ${arrow[3]}`);
      labels.push(linesOf(arrow[2]!).join('\n'));
    } else if (/^ {2}classDef [a-z]+ [a-z0-9#:,-]+$/.test(line)) {
      defined.add(line.split(' ')[3]!);
    } else if (!line.startsWith('  accTitle: ') || !harmless.test(line.slice(12))) {
      throw new Error(`not understood: ${line}`);
    }
  }
  for (const name of classes.values()) if (!defined.has(name)) throw new Error(`no class ${name}`);
  return { nodes, endings, arrows: arrows.sort(), labels, classes };
}

function linesOf(label: string): string[] {
  return label.split('<br/>').map((line) => {
    if (!harmless.test(line) || read.test(line)) throw new Error(`harmful: ${line}`);
    return line
      .replace(/#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
      .replaceAll('$\u2060', '$')
      .trimEnd();
  });
}

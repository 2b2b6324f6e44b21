/** Reads the part of Graphviz' language that we write, and refuses everything else. */

import type { Structure } from './structure.ts';

const tags = new Set(['TABLE', 'TR', 'TD', 'B', 'BR']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#93': ']',
};

export function readDot(text: string): Structure {
  const lines = text.split('\n');
  if (lines.shift() !== 'digraph scenario {' || lines.pop() !== '' || lines.pop() !== '}')
    throw new Error('no digraph');
  const nodes: string[][] = [];
  const endings: string[] = [];
  const arrows: string[] = [];
  for (const line of lines) {
    const box = /^ {2}([ne])(\d+) \[([a-z]+=[^<]*)label=<(.*)>\];$/.exec(line);
    const arrow = /^ {2}([ne]\d+) -> ([ne]\d+) \[label=<(.*)>\];$/.exec(line);
    const graph = /^ {2}graph \[label=<(.*)>, [^<>]*\];$/.exec(line);
    if (box !== null) {
      const [, kind, number, , label] = box as unknown as string[];
      if ((kind === 'n' ? nodes : endings).length !== Number(number)) throw new Error(line);
      if (kind === 'n') nodes.push(cells(label!));
      else endings.push(cells(label!)[0]!);
    } else if (arrow !== null) {
      cells(arrow[3]!);
      arrows.push(`${arrow[1]} ${arrow[2]}`);
    } else if (graph !== null) cells(graph[1]!);
    else if (!/^ {2}(?:node|edge) \[[^<>]*\];$|^ {2}\{ rank=sink; e\d+(?:; e\d+)* \}$/.test(line))
      throw new Error(`not understood: ${line}`);
  }
  return { nodes, endings, arrows: arrows.sort() };
}

/** The texts between tags; tags must close, and what isn't a tag must be escaped. */
function cells(label: string): string[] {
  const open: string[] = [];
  const texts: string[] = [];
  for (const [token, end, name] of label.matchAll(/<(\/?)([A-Z]*)[^<>]*>|[^<>]+|[<>]/g)) {
    if (name === undefined) {
      if (/[<>"\]]|&(?!(?:amp|lt|gt|quot|#39|#93);)/.test(token)) throw new Error(`not escaped: ${token}`);
      if (/[\0-\x1f\ufffe\uffff]|\p{Cs}/u.test(token)) throw new Error('not XML');
      texts.push(token.replace(/&([a-z0-9#]+);/g, (_, entity) => entities[entity]!).trimEnd());
    } else if (!tags.has(name)) throw new Error(`no tag of ours: ${token}`);
    else if (token.endsWith('/>')) continue;
    else if (end === '') open.push(name);
    else if (open.pop() !== name) throw new Error(`closes nothing: ${token}`);
  }
  if (open.length > 0 || texts.length === 0) throw new Error(`open or empty: ${label}`);
  return texts;
}

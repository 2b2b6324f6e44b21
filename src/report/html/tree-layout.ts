/**
 * Lays a scenario's graph out in layers by depth: nodes from the start downwards, endings in the last layer. Long ways
 * pass the layers between in lanes of their own, so that no line crosses a box. Units are pixels.
 */

import type { Program } from '../../engine/index.ts';
import { depths, ways } from './tree-depth.ts';
import { type Item, orderLayers, spread } from './tree-order.ts';

export interface Box {
  readonly place: number;
  /** Top left. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Box, 'width' | 'height'>;

export interface Way {
  readonly from: number;
  readonly to: number;
  /** Down to here it runs beside whatever stands in the layer it leaves. */
  readonly clear: number;
  /** Where it passes the layers between: x, and y from and to. */
  readonly lanes: readonly { readonly x: number; readonly top: number; readonly bottom: number }[];
  /** Whether it leads to the same layer or up again. */
  readonly back: boolean;
}

export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  /** By place: nodes, then endings. */
  readonly boxes: readonly Box[];
  readonly ways: readonly Way[];
}

const between = { layers: 62, boxes: 14, lanes: 20 };
/** Beside the widest layer, for ways that turn back. */
const turning = 60;
const margin = 8;

/** @param sizes of the boxes, by place. */
export function layoutTree(program: Program, sizes: readonly Size[]): TreeLayout {
  const depth = depths(program);
  const layers: Item[][] = Array.from({ length: Math.max(...depth) + 1 }, () => []);
  const heights = layers.map(() => 0);
  depth.forEach((at, place) => {
    const { width, height } = sizes[place]!;
    layers[at]!.push({ key: `p${place}`, place, width });
    heights[at] = Math.max(heights[at]!, height);
  });
  const links: (readonly [string, string])[] = [];
  const routed = ways(program).map(([from, to]) => {
    const back = depth[to]! <= depth[from]!;
    const lanes = back ? [] : lanesOf(from, to, depth);
    lanes.forEach(({ key, layer }) => {
      layers[layer]!.push({ key, place: null, width: between.lanes });
    });
    const chain = [`p${from}`, ...lanes.map(({ key }) => key), `p${to}`];
    if (!back) links.push(...chain.slice(1).map((key, at) => [chain[at]!, key] as const));
    return { from, to, back, lanes };
  });
  const ordered = orderLayers(layers, links);
  const centre = spread(ordered, links, between.boxes);
  const left = Math.min(...ordered.flat().map(({ key, width }) => centre.get(key)! - width / 2));
  const right = Math.max(...ordered.flat().map(({ key, width }) => centre.get(key)! + width / 2));
  const tops = heights.map((_, layer) =>
    heights.slice(0, layer).reduce((sum, height) => sum + height + between.layers, margin),
  );
  const x = (key: string) => centre.get(key)! - left + margin;
  return {
    width: right - left + 2 * margin + (routed.some(({ back }) => back) ? turning : 0),
    height: tops.at(-1)! + heights.at(-1)! + 2 * margin,
    boxes: depth.map((at, place) => ({
      place,
      x: x(`p${place}`) - sizes[place]!.width / 2,
      y: tops[at]!,
      ...sizes[place]!,
    })),
    ways: routed.map(({ from, to, back, lanes }) => ({
      from,
      to,
      clear: tops[depth[from]!]! + heights[depth[from]!]!,
      back,
      lanes: lanes.map(({ key, layer }) => ({
        x: x(key),
        top: tops[layer]! - 10,
        bottom: tops[layer]! + heights[layer]! + 10,
      })),
    })),
  };
}

function lanesOf(from: number, to: number, depth: readonly number[]) {
  return Array.from({ length: depth[to]! - depth[from]! - 1 }, (_, step) => ({
    key: `${from}-${to}-${step}`,
    layer: depth[from]! + 1 + step,
  }));
}

/** Puts what stands in each layer in an order with few crossings, and gives each its place from left to right. */

/** What stands in a layer: a place, or the lane of a way. */
export interface Item {
  readonly key: string;
  readonly place: number | null;
  readonly width: number;
}

type Link = readonly [upper: string, lower: string];

const sweeps = 12;

/** Barycentres, down and up in turn: each stands where its neighbours are on average. */
export function orderLayers(
  layers: readonly (readonly Item[])[],
  links: readonly Link[],
): readonly (readonly Item[])[] {
  const [above, below] = neighbours(links);
  let best = layers;
  let current = layers.map((layer) => [...layer]);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const beside = sweep % 2 === 0 ? above : below;
    const at = positions(current);
    current = current.map((layer) => {
      const weight = (item: Item) => mean((beside.get(item.key) ?? []).map((key) => at.get(key)!));
      const sorted = layer.map((item) => [item, weight(item) ?? at.get(item.key)!] as const);
      return sorted.sort((a, b) => a[1] - b[1]).map(([item]) => item);
    });
    if (crossings(current, links) < crossings(best, links)) best = current;
  }
  return best;
}

/** The middle of each item: near its neighbours, `gap` apart from whoever stands beside it. */
export function spread(
  layers: readonly (readonly Item[])[],
  links: readonly Link[],
  gap: number,
): ReadonlyMap<string, number> {
  const [above, below] = neighbours(links);
  const centre = new Map<string, number>();
  for (const layer of layers) {
    let x = -layer.reduce((sum, { width }) => sum + width + gap, -gap) / 2;
    for (const { key, width } of layer) {
      centre.set(key, x + width / 2);
      x += width + gap;
    }
  }
  for (let sweep = 0; sweep < 3 * sweeps; sweep += 1) {
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const wished: number[] = [];
      layer.forEach(({ key, width }, at) => {
        const beside = [...(above.get(key) ?? []), ...(below.get(key) ?? [])];
        const before = layer[at - 1];
        // What nothing leads to keeps close to whatever stands before it.
        const alone =
          before === undefined ? centre.get(key)! : wished[at - 1]! + (before.width + width) / 2 + gap;
        wished.push(mean(beside.map((other) => centre.get(other)!)) ?? alone);
      });
      settle(layer, wished, gap).forEach((x, at) => {
        centre.set(layer[at]!.key, x);
      });
    }
  }
  return centre;
}

/** Pushed apart from the left and from the right; the mean of two orders that fit fits too. */
function settle(layer: readonly Item[], wished: readonly number[], gap: number): readonly number[] {
  const apart = (a: number, b: number) => (layer[a]!.width + layer[b]!.width) / 2 + gap;
  const fromLeft = [...wished];
  for (let at = 1; at < layer.length; at += 1)
    fromLeft[at] = Math.max(fromLeft[at]!, fromLeft[at - 1]! + apart(at - 1, at));
  const fromRight = [...wished];
  for (let at = layer.length - 2; at >= 0; at -= 1)
    fromRight[at] = Math.min(fromRight[at]!, fromRight[at + 1]! - apart(at, at + 1));
  return fromLeft.map((x, at) => (x + fromRight[at]!) / 2);
}

function neighbours(
  links: readonly Link[],
): readonly [above: Map<string, string[]>, below: Map<string, string[]>] {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const [upper, lower] of links) {
    above.set(lower, [...(above.get(lower) ?? []), upper]);
    below.set(upper, [...(below.get(upper) ?? []), lower]);
  }
  return [above, below];
}

/** Layer by layer, because only links that leave the same one can cross. */
function crossings(layers: readonly (readonly Item[])[], links: readonly Link[]): number {
  const at = positions(layers);
  const layerOf = new Map(layers.flatMap((layer, index) => layer.map(({ key }) => [key, index] as const)));
  const spans: (readonly [number, number])[][] = layers.map(() => []);
  for (const [upper, lower] of links) spans[layerOf.get(upper)!]!.push([at.get(upper)!, at.get(lower)!]);
  let count = 0;
  for (const layer of spans)
    for (let one = 0; one < layer.length; one += 1)
      for (let other = one + 1; other < layer.length; other += 1)
        if ((layer[one]![0] - layer[other]![0]) * (layer[one]![1] - layer[other]![1]) < 0) count += 1;
  return count;
}

function positions(layers: readonly (readonly Item[])[]): ReadonlyMap<string, number> {
  return new Map(layers.flatMap((layer) => layer.map(({ key }, at) => [key, at] as const)));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

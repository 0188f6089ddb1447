/** Journeys made into the nodes and links of a Sankey chart. */
import type { Schema } from '@/api/ask';

/** Nodes are called `<step>:<page or event>`, the rest of a step `<step>:`. */
export interface Flows {
  nodes: { name: string; depth: number }[];
  links: { source: string; target: string; value: number }[];
}

/** The `most` frequent of each step keep their name; the others of the step become one node. Visits of one step do not flow. */
export function flowsOf(all: readonly Schema<'Journey'>[], most: number): Flows {
  const journeys = all.filter(({ items }) => (items[1] ?? null) !== null);
  const counts: Map<string, number>[] = [];
  for (const { items, count } of journeys) {
    items.forEach((item, depth) => {
      if (item === null) return;
      const step = (counts[depth] ??= new Map<string, number>());
      step.set(item, (step.get(item) ?? 0) + count);
    });
  }
  const kept = counts.map((step) => new Set([...step].sort((one, other) => other[1] - one[1]).slice(0, most).map(([name]) => name)));
  const nodes = new Map<string, number>();
  const links = new Map<string, Flows['links'][number]>();
  for (const { items, count } of journeys) {
    const names = items.flatMap((item, depth) => (item === null ? [] : [`${depth}:${kept[depth]?.has(item) ? item : ''}`]));
    names.forEach((target, depth) => {
      nodes.set(target, depth);
      const source = names[depth - 1];
      if (source === undefined) return;
      const key = JSON.stringify([source, target]);
      links.set(key, { source, target, value: (links.get(key)?.value ?? 0) + count });
    });
  }
  return { nodes: [...nodes].map(([name, depth]) => ({ name, depth })), links: [...links.values()] };
}

/** The page or event of a node; '' for the rest of a step. */
export function itemOf(node: string): string {
  return node.slice(node.indexOf(':') + 1);
}

/**
 * What a recording tells beside its pictures. In: events as rrweb writes them (its numbers of types and sources are
 * written out here); out: the pages and acts of the visit, and when nothing happened.
 */

export interface Recorded {
  type: number;
  timestamp: number;
  data: unknown;
}

export interface Step {
  /** Milliseconds from the beginning. */
  at: number;
  kind: 'page' | 'click' | 'input' | 'event';
  /** The page's path, or the event's name. */
  text: string;
}

export interface Span {
  from: number;
  to: number;
}

const document = 2;
const change = 3;
const meta = 4;
const custom = 5;
const mouse = 2;
const input = 5;
/** Moves, clicks, scrolling, sizes, input, touches, drags: what a visitor does. */
const acts = new Set([1, 2, 3, 4, 5, 6, 12]);
const click = 2;
const touchEnd = 9;

/** The longest that nothing happens in a visit that goes on, ms. */
export const quietAfter = 5_000;

/** True where there is something to be seen: a document, and something after it. */
export function playable(events: readonly Recorded[]): boolean {
  return events.length > 1 && events.some(({ type }) => type === document);
}

/** Pages, clicks, fields filled in and custom events, in order. */
export function stepsOf(events: readonly Recorded[]): Step[] {
  const start = events[0]?.timestamp ?? 0;
  const steps: Step[] = [];
  let field: unknown;
  for (const { type, timestamp, data } of events) {
    const { href, source, type: act, id, tag } = data as { href?: string; source?: number; type?: number; id?: number; tag?: string };
    const at = timestamp - start;
    if (type === meta) steps.push({ at, kind: 'page', text: pathOf(href ?? '') });
    else if (type === custom) steps.push({ at, kind: 'event', text: tag ?? '' });
    else if (type === change && source === mouse && (act === click || act === touchEnd)) steps.push({ at, kind: 'click', text: '' });
    else if (type === change && source === input && field !== id) steps.push({ at, kind: 'input', text: '' });
    if (type === meta) field = undefined;
    else if (type === change && source === input) field = id;
  }
  return steps;
}

/** The stretches without any act that are longer than `longest` (ms). */
export function quietSpans(events: readonly Recorded[], longest = quietAfter): Span[] {
  const start = events[0]?.timestamp ?? 0;
  const end = (events.at(-1)?.timestamp ?? start) - start;
  const spans: Span[] = [];
  let last = 0;
  const reach = (at: number) => {
    if (at - last > longest) spans.push({ from: last, to: at });
    last = at;
  };
  for (const { type, timestamp, data } of events) {
    if (type === meta || (type === change && acts.has((data as { source: number }).source))) reach(timestamp - start);
  }
  reach(end);
  return spans;
}

function pathOf(href: string): string {
  try {
    const { pathname, search } = new URL(href);
    return pathname + search;
  } catch {
    return href;
  }
}

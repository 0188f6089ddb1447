/**
 * A chart's tooltip as elements of the page: text set as HTML would need style attributes, which the content security
 * policy refuses, and could carry markup from recorded names.
 */
import classes from './tooltip.module.css';

export interface TooltipLine {
  name: string;
  value: string;
  /** Index of the series' colour, from 0. */
  colour?: number;
}

/** A title, lines of name and value, and a hint below. */
export function chartTooltip(title: string, lines: TooltipLine[], hint?: string): HTMLElement {
  const box = element('div', classes.box);
  box.append(element('div', classes.title, title));
  for (const { name, value, colour } of lines) {
    const row = element('div', classes.line);
    if (colour !== undefined) {
      const mark = element('i', classes.mark);
      mark.style.background = `var(--k-series-${(colour % 8) + 1})`;
      row.append(mark);
    }
    row.append(element('span', classes.name, name), element('b', undefined, value));
    box.append(row);
  }
  if (hint) box.append(element('div', classes.hint, hint));
  return box;
}

/** How every chart shows its tooltip; add `trigger` and `formatter`. */
export const tooltipBase = {
  confine: true,
  className: 'kokumi-chart-tooltip',
  padding: 0,
  borderWidth: 0,
  backgroundColor: 'transparent',
} as const;

function element(tag: string, className: string | undefined, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

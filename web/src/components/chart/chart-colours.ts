/** The colours that charts draw with, read from the page's style so that they follow light and dark. */

export interface ChartColours {
  text: string;
  strong: string;
  line: string;
  panel: string;
  hover: string;
  accent: string;
  pageviews: string;
  /** For one series after the other; told apart in light and dark, and by most colour-blind readers. */
  series: string[];
  /** From few to many. */
  scale: [low: string, high: string];
  font: string;
}

export function readChartColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: read('--k-muted'),
    strong: read('--k-text'),
    line: read('--k-line'),
    panel: read('--k-panel'),
    hover: read('--k-bar'),
    accent: read('--k-visitors'),
    pageviews: read('--k-pageviews'),
    series: Array.from({ length: 8 }, (_, index) => read(`--k-series-${index + 1}`)),
    scale: [read('--k-bar'), read('--k-accent')],
    font: style.fontFamily,
  };
}

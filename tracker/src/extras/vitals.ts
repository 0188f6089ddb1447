import type { Extra } from '../extras';

/** Milliseconds after which the figures of a page are sent without waiting for its end. */
const SEND_AFTER = 10_000;

interface Entry extends PerformanceEntry {
  activationStart?: number;
  responseStart: number;
  hadRecentInput?: boolean;
  value: number;
  interactionId?: number;
}

/** Measures the web vitals of each page (ttfb, fcp, lcp, cls, inp) and sends them once. */
const measureVitals: Extra = ({ vitals, leaving }) => {
  let figures: Record<string, number>;
  let interactions: Record<number, number>;
  let sent: boolean;
  let activation: number;
  let shift: number;
  let firstShift = 0;
  let lastShift = 0;
  let timer: ReturnType<typeof setTimeout>;

  const observe = (type: string, see: (entry: Entry) => void, more?: object) => {
    try {
      new PerformanceObserver(list => (list.getEntries() as Entry[]).forEach(see)).observe({
        type,
        buffered: true,
        ...more,
      });
    } catch {
      // not every browser measures everything
    }
  };
  const since = (time: number) => Math.max(time - activation, 0);

  observe('navigation', entry => {
    activation = entry.activationStart || 0;
    figures.ttfb = since(entry.responseStart);
  });
  observe('paint', entry => {
    if (entry.name === 'first-contentful-paint') figures.fcp = since(entry.startTime);
  });
  observe('largest-contentful-paint', entry => {
    figures.lcp = since(entry.startTime);
  });
  // The worst window of shifts that follow each other within a second, at most five seconds long.
  observe('layout-shift', entry => {
    if (entry.hadRecentInput) return;
    const { startTime } = entry;
    if (startTime - lastShift < 1000 && startTime - firstShift < 5000) {
      shift += entry.value;
    } else {
      shift = entry.value;
      firstShift = startTime;
    }
    lastShift = startTime;
    figures.cls = Math.max(shift, figures.cls || 0);
  });
  // The 98th percentile of how long interactions took to show.
  observe(
    'event',
    ({ interactionId, duration }) => {
      if (!interactionId) return;
      interactions[interactionId] = Math.max(duration, interactions[interactionId] || 0);
      const slowest = Object.values(interactions).sort((a, b) => b - a);
      figures.inp = slowest[Math.floor(slowest.length * 0.02)] as number;
    },
    { durationThreshold: 40 },
  );

  const finish = () => {
    clearTimeout(timer);
    if (sent) return;
    sent = true;
    vitals(figures);
  };
  const begin = () => {
    figures = {};
    interactions = {};
    shift = activation = 0;
    sent = false;
    timer = setTimeout(finish, SEND_AFTER);
  };
  document.addEventListener('visibilitychange', () => document.hidden && finish());
  begin();
  addEventListener('pagehide', finish);
  leaving.push(() => {
    finish();
    begin();
  });
};

export default measureVitals;

import type { Post } from './post';

/** Milliseconds between posts, and how many points a post carries at most. */
const INTERVAL = 5000;
const MOST = 100;
/** Milliseconds until what is seen at once is told. */
const FIRST = 1000;

/** Where is clicked, and how far down each page is read. */
export function recordHeatmap(post: Post): void {
  let points: unknown[] = [];
  let url = location.href;
  let farthest = 0;
  let told = 0;

  const place = (type: string) => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return {
      type,
      url,
      timestamp: Date.now(),
      viewportW: innerWidth,
      viewportH: innerHeight,
      pageW: scrollWidth,
      pageH: scrollHeight,
    };
  };
  const look = () => {
    const { scrollHeight } = document.documentElement;
    farthest = Math.max(farthest, Math.min(100, Math.round(((scrollY + innerHeight) / scrollHeight) * 100)));
  };
  const flush = (leaving: boolean) => {
    if (farthest > told) points.push({ ...place('scroll'), scrollPct: farthest });
    told = farthest;
    if (!points.length) return;
    post('heatmap', points, leaving).then(goOn => goOn || stop());
    points = [];
  };
  const turn = () => {
    if (location.href === url) return;
    flush(false);
    url = location.href;
    farthest = told = 0;
    look();
  };
  const onClick = (event: MouseEvent) => {
    turn();
    const { clientX: x, clientY: y, pageX, pageY } = event;
    // A click that a key or a program made has no place.
    if (event.isTrusted && event.detail) points.push({ ...place('click'), x, y, pageX, pageY });
    if (points.length >= MOST) flush(false);
  };
  const onScroll = () => {
    turn();
    look();
  };
  const onHide = () => flush(true);
  const onVisibility = () => document.hidden && flush(true);
  const timer = setInterval(() => {
    turn();
    if (points.length) flush(false);
  }, INTERVAL);
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('click', onClick, true);
    removeEventListener('scroll', onScroll);
    removeEventListener('pagehide', onHide);
    document.removeEventListener('visibilitychange', onVisibility);
  };

  look();
  setTimeout(() => flush(false), FIRST);
  document.addEventListener('click', onClick, true);
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', onHide);
  document.addEventListener('visibilitychange', onVisibility);
}

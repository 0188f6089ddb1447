import { record } from '@rrweb/record';
import type { Config } from './main';
import type { Post } from './post';

/** A part is sent after so many events (the server takes 200), or milliseconds. */
const MOST = 100;
const INTERVAL = 10_000;
/** The first part, with the page whole, is sent soon: it is too large to be sent while the page goes. */
const FIRST = 1000;
/** Milliseconds after which the page is recorded whole again, so that one lost part does not lose the rest. */
const CHECKOUT = 30_000;

/** What is typed or chosen anywhere, and what pages keep in fields that nobody sees. */
const FIELDS =
  'color,date,datetime-local,email,hidden,month,number,password,radio,checkbox,range,search,select,tel,text,textarea,time,url,week';
const EDITABLE = '[contenteditable]:not([contenteditable="false"]), [data-mask], .rr-mask';

/**
 * Records the page until `end` (Unix milliseconds). Nothing that is typed leaves the browser; at the level `strict`
 * no text at all does.
 */
export function recordReplay(post: Post, config: Config, end: number): void {
  let events: unknown[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let interval = FIRST;
  let stopRecording: (() => void) | undefined;

  const flush = (leaving = false) => {
    clearTimeout(timer);
    timer = undefined;
    if (!events.length) return;
    interval = INTERVAL;
    const part = events;
    events = [];
    post('record', part, leaving).then(goOn => goOn || stop());
  };
  const stop = () => {
    flush();
    stopRecording?.();
    stopRecording = undefined;
  };

  stopRecording = record({
    emit(event) {
      if (Date.now() > end) return stop();
      events.push(event);
      if (events.length >= MOST) flush();
      timer ??= setTimeout(flush, interval);
    },
    maskInputOptions: Object.fromEntries(FIELDS.split(',').map(field => [field, true])),
    maskTextSelector: config.maskLevel === 'strict' ? '*' : EDITABLE,
    slimDOMOptions: 'all',
    inlineStylesheet: true,
    recordCanvas: false,
    recordCrossOriginIframes: false,
    checkoutEveryNms: CHECKOUT,
    ...(config.blockSelector && { blockSelector: config.blockSelector }),
  });

  addEventListener('pagehide', () => flush(true));
  document.addEventListener('visibilitychange', () => document.hidden && flush(true));
}

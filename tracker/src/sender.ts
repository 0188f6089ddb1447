import type { Options } from './options';

export type Payload = Record<string, unknown>;
export type SendType = 'event' | 'identify' | 'performance';

type BeforeSend = (type: SendType, payload: unknown) => unknown;

/** Browsers limit what requests that outlive their page may carry together. */
const KEEPALIVE_LIMIT = 60_000;

const JSON_TYPE = 'application/json';

export interface Sender {
  /** The token of the visit, sent along with the next event. */
  cache: string | undefined;
  isDisabled(): unknown;
  send(payload: unknown, type?: SendType): Promise<void>;
}

/** Sends payloads, unless somebody or something says that this visitor is not to be counted. */
export function createSender(options: Options): Sender {
  let stopped: unknown;

  const isDisabled = () =>
    stopped ||
    !options.website ||
    isSwitchedOff() ||
    (options.domains && !options.domains.split(',').some(name => name.trim() === location.hostname)) ||
    (options.honourDoNotTrack && asksNotToBeTracked());

  const sender: Sender = {
    cache: undefined,
    isDisabled,
    async send(payload, type = 'event') {
      if (isDisabled()) return;
      const callback = (window as unknown as Record<string, unknown>)[options.beforeSend];
      try {
        if (typeof callback === 'function') {
          const result = (callback as BeforeSend)(type, payload);
          // Nothing is waited for that need not be: the page may be about to go.
          payload = result instanceof Promise ? await result : result;
        }
        if (!payload) return;
        const body = JSON.stringify({ type, payload });
        // A browser that cannot keep a request alive beyond its page can at least throw it over the fence.
        if (!('keepalive' in Request.prototype)) {
          navigator.sendBeacon(options.endpoint, new Blob([body], { type: JSON_TYPE }));
          return;
        }
        const answer = await fetch(options.endpoint, {
          keepalive: body.length < KEEPALIVE_LIMIT,
          method: 'POST',
          body,
          headers: {
            'Content-Type': JSON_TYPE,
            ...(sender.cache && { 'x-umami-cache': sender.cache }),
          },
          credentials: options.credentials,
        });
        const data = await answer.json();
        if (data) {
          stopped = data.disabled;
          sender.cache = data.cache;
        }
      } catch {
        // A page must not suffer from not being counted.
      }
    },
  };
  return sender;
}

function isSwitchedOff(): unknown {
  try {
    return localStorage.getItem('umami.disabled');
  } catch {
    // the page may not use its storage
  }
}

function asksNotToBeTracked(): boolean {
  const { doNotTrack, navigator } = window as unknown as Record<string, unknown> & {
    navigator: Record<string, unknown>;
  };
  return /^(1|yes)$/.test((doNotTrack || navigator.doNotTrack || navigator.msDoNotTrack) as string);
}

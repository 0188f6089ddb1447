import { onNamedClick } from './clicks';
import { loadExtras } from './extras';
import { onNavigation } from './navigation';
import { readOptions } from './options';
import { createSender, type Payload } from './sender';

/** Milliseconds that a page gets to set its title after it changed its address. */
const SETTLE = 300;

function start(script: HTMLScriptElement): void {
  const options = readOptions(script);
  const sender = createSender(options);
  let identity: string | undefined;
  let started = false;
  const settling: (() => void)[] = [];
  const leaving: (() => void)[] = [];

  const normalize = (address: string) => {
    if (!address) return address;
    const parts = new URL(address);
    if (options.excludeSearch) parts.search = '';
    if (options.excludeHash) parts.hash = '';
    return parts.toString();
  };

  let url = normalize(location.href);
  let referrer = normalize(document.referrer.startsWith(location.origin) ? '' : document.referrer);

  const page = (): Payload => ({
    website: options.website,
    screen: `${screen.width}x${screen.height}`,
    language: navigator.language,
    title: document.title,
    hostname: location.hostname,
    url,
    referrer,
    tag: options.tag,
    id: identity,
  });

  const track = (event?: unknown, data?: unknown) => {
    if (typeof event === 'string') return sender.send({ ...page(), name: event, data });
    if (typeof event === 'object') return sender.send({ ...event });
    if (typeof event === 'function') return sender.send(event(page()));
    return sender.send(page());
  };

  const identify = (id: unknown, data?: unknown) => {
    if (typeof id === 'string') identity = id;
    sender.cache = undefined;
    return sender.send({ ...page(), data: typeof id === 'object' ? id : data }, 'identify');
  };

  const settle = () => settling.splice(0).forEach(view => view());

  const navigated = () => {
    const next = normalize(location.href);
    if (next === url) return;
    leaving.forEach(finish => finish());
    referrer = url;
    url = next;
    const place = { url, referrer };
    settling.push(() => sender.send({ ...page(), ...place }));
    setTimeout(settle, SETTLE);
  };

  const init = () => {
    if (started) return;
    started = true;
    track();
    onNavigation(navigated);
    onNamedClick(track);
    addEventListener('pagehide', settle);
    addEventListener('pageshow', event => event.persisted && track());
    loadExtras(script, {
      track,
      vitals: figures => sender.send({ ...page(), ...figures }, 'performance'),
      normalize,
      leaving,
    });
  };

  const api = { track, identify, getSession: () => ({ cache: sender.cache, website: options.website }) };
  const global = window as unknown as Record<string, unknown>;
  global.umami ||= api;
  global.kokumi = api;

  if (!options.autoTrack || sender.isDisabled()) return;
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', init);
  } else if (document.readyState === 'complete') {
    init();
  } else {
    document.addEventListener('DOMContentLoaded', init);
    addEventListener('load', init);
  }
}

const script = document.currentScript;
if (script) start(script as HTMLScriptElement);

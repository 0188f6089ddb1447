/** Sends what was recorded. `leaving`: the page may be gone a moment later. Answers whether to go on. */
export type Post = (type: 'record' | 'heatmap', events: unknown[], leaving?: boolean) => Promise<boolean>;

/** Milliseconds before what the server could not take is sent once more. */
const RETRY = 3000;

/**
 * Posts to the server that the recorder reads its configuration from, compressed where the browser can and time allows.
 * The tracker's token says whose visit it is.
 */
export function createPost(endpoint: string, website: string): Post {
  let compress = 'CompressionStream' in window;

  const send = async (body: string): Promise<Response> => {
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'x-umami-cache': window.umami.getSession().cache as string,
    };
    let content: BodyInit = body;
    if (compress) {
      content = await new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
      headers['Content-Type'] = 'application/gzip';
    }
    return fetch(endpoint, { method: 'POST', body: content, headers, credentials: 'omit' });
  };

  return async (type, events, leaving) => {
    if (isSwitchedOff()) return false;
    const timestamp = Math.floor(Date.now() / 1000);
    const { cache } = window.umami.getSession();
    const body = JSON.stringify({ type, payload: { website, events, timestamp }, cache });
    try {
      // While a page goes, browsers do not ask another origin for leave any more; plain text needs none.
      if (leaving && navigator.sendBeacon(endpoint, body)) return true;
      let answer = await send(body);
      if (answer.status === 400 && compress) {
        // A server that does not read compressed bodies gets plain ones.
        compress = false;
        answer = await send(body);
      } else if (answer.status === 503) {
        await new Promise(resolve => setTimeout(resolve, RETRY));
        answer = await send(body);
      }
      return answer.ok && (await answer.json()).ok;
    } catch {
      return true; // the network may come back
    }
  };
}

function isSwitchedOff(): unknown {
  try {
    return localStorage.getItem('umami.disabled');
  } catch {
    // the page may not use its storage
  }
}

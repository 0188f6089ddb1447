/**
 * The recorder: asks the server what is to be recorded of this website, and does no more where that is nothing.
 * What records replays is large, and is loaded for visits whose replay is wanted alone.
 */
import { recordHeatmap } from './heatmap';
import { createPost } from './post';
import { isChosen } from './sample';

/** What the server says is recorded; see `GET /api/websites/{websiteId}/recorder`. */
export interface Config {
  enabled: boolean;
  replayEnabled: boolean;
  heatmapEnabled: boolean;
  sampleRate: number;
  heatmapSampleRate: number;
  maskLevel: string;
  maxDuration: number;
  blockSelector: string;
}

/** How often, and how many times, to look whether the tracker has a visit's token. */
const WAIT = 200;
const MOST_WAITS = 50;

async function start(script: HTMLScriptElement): Promise<void> {
  const website = script.getAttribute('data-website-id');
  if (!website) return;
  const host = script.getAttribute('data-host-url') || '__COLLECT_API_HOST__'.trim() || new URL('.', script.src).href;
  const api = `${host.replace(/\/$/, '')}/api`;
  const answer = await fetch(`${api}/websites/${website}/recorder`, { credentials: 'omit' });
  const config: Config = await answer.json();
  if (!config.enabled) return;
  const heatmap = config.heatmapEnabled && isChosen('heatmap', config.heatmapSampleRate);
  const replay = config.replayEnabled && isChosen('replay', config.sampleRate, config.maxDuration);
  if (!heatmap && !replay) return;

  for (let waits = 0; !window.umami?.getSession().cache; waits++) {
    // Without a tracker that counts this visitor nothing is recorded of them.
    if (waits === MOST_WAITS) return;
    await new Promise(resolve => setTimeout(resolve, WAIT));
  }
  const post = createPost(`${api}/record`, website);
  if (heatmap) recordHeatmap(post);
  if (replay) {
    const { recordReplay } = await import(script.src.replace(/(\.js)?([?#].*)?$/, '-replay.js'));
    recordReplay(post, config, replay);
  }
}

const script = document.currentScript;
// A page must not suffer from not being recorded.
if (script) start(script as HTMLScriptElement).catch(() => {});

/** Plays a recording inside an element: its state, and what can be done with it. */
import '@rrweb/replay/dist/style.css';
import { Replayer } from '@rrweb/replay';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { quietAfter, type Recorded } from './recording';
import { restyle } from './restyle';

interface Options {
  speed: number;
  skipQuiet: boolean;
}

/** How often the shown time moves, ms. */
const beat = 100;

export interface PlayerState {
  playing: boolean;
  /** Milliseconds from the beginning. */
  time: number;
  duration: number;
  /** The size of the visitor's window. */
  size: { width: number; height: number } | undefined;
  toggle: () => void;
  seek: (time: number) => void;
}

export function useReplayer(stage: RefObject<HTMLElement | null>, events: readonly Recorded[], { speed, skipQuiet }: Options): PlayerState {
  const player = useRef<Replayer>(undefined);
  const [playing, setPlaying] = useState(false);
  const [time, setTime] = useState(0);
  const [size, setSize] = useState<PlayerState['size']>();
  const duration = (events.at(-1)?.timestamp ?? 0) - (events[0]?.timestamp ?? 0);

  useEffect(() => {
    if (!stage.current) return;
    const replayer = new Replayer([...events] as ConstructorParameters<typeof Replayer>[0], {
      root: stage.current,
      inactivePeriodThreshold: quietAfter,
      mouseTail: false,
      showWarning: false,
      triggerFocus: false,
      useVirtualDom: false,
    });
    let end = () => {};
    replayer.iframe.title = ' ';
    replayer.iframe.tabIndex = -1;
    replayer.on('fullsnapshot-rebuilded', () => {
      end();
      if (replayer.iframe.contentDocument) end = restyle(replayer.iframe.contentDocument);
    });
    replayer.on('resize', (next) => setSize(next as { width: number; height: number }));
    replayer.on('finish', () => setPlaying(false));
    player.current = replayer;
    const first = events.find(({ type }) => type === 2)?.timestamp ?? 0;
    replayer.pause(first - (events[0]?.timestamp ?? 0) + 1);
    return () => {
      end();
      replayer.destroy();
      player.current = undefined;
    };
  }, [stage, events]);

  useEffect(() => player.current?.setConfig({ speed, skipInactive: skipQuiet }), [speed, skipQuiet, events]);

  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => setTime(Math.min(player.current?.getCurrentTime() ?? 0, duration)), beat);
    return () => window.clearInterval(timer);
  }, [playing, duration]);

  const seek = useCallback(
    (to: number) => {
      const at = Math.min(Math.max(to, 1), duration);
      setTime(at);
      if (playing) player.current?.play(at);
      else player.current?.pause(at);
    },
    [playing, duration],
  );
  const toggle = useCallback(() => {
    if (playing) player.current?.pause();
    else player.current?.play(time >= duration ? 0 : time);
    setPlaying(!playing);
  }, [playing, time, duration]);

  return { playing, time, duration, size, toggle, seek };
}

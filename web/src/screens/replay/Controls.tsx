/** Play and pause, the timeline with pages and quiet stretches, speed, and whether quiet stretches are skipped. */
import { ActionIcon, SegmentedControl, Switch } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { formatDuration } from '@/format/duration';
import { t } from '@/messages/message';
import { clock } from './clock';
import classes from './Replay.module.css';
import type { Span, Step } from './recording';
import type { PlayerState } from './use-replayer';

interface Props {
  player: PlayerState;
  steps: readonly Step[];
  quiet: readonly Span[];
  speed: number;
  setSpeed: (speed: number) => void;
  skipQuiet: boolean;
  setSkipQuiet: (skip: boolean) => void;
}

const speeds = ['1', '2', '4', '8'];

export function Controls({ player, steps, quiet, speed, setSpeed, skipQuiet, setSkipQuiet }: Props) {
  const { playing, time, duration, toggle, seek } = player;
  const place = (at: number) => `${(Math.min(at, duration) / Math.max(duration, 1)) * 100}%`;
  return (
    <div className={classes.controls}>
      <ActionIcon size="lg" radius="xl" aria-label={t(playing ? 'replay.pause' : 'replay.play')} onClick={toggle}>
        {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
      </ActionIcon>
      <div className={classes.timeline}>
        <div className={classes.marks} aria-hidden>
          {quiet.map(({ from, to }) => (
            <span key={from} className={classes.quiet} style={{ insetInlineStart: place(from), width: place(to - from) }} />
          ))}
          {steps.map(({ at, kind }, index) => (
            <span key={index} className={classes.mark} data-kind={kind} style={{ insetInlineStart: place(at) }} />
          ))}
        </div>
        <input
          type="range"
          className={classes.range}
          min={0}
          max={duration}
          step={100}
          value={time}
          aria-label={t('replay.timeline')}
          aria-valuetext={t('replay.at', { at: formatDuration(time / 1000), duration: formatDuration(duration / 1000) })}
          onChange={(event) => seek(Number(event.currentTarget.value))}
        />
      </div>
      <span className={classes.clock}>
        {clock(time)} / {clock(duration)}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={t('replay.speed')}
        value={String(speed)}
        onChange={(chosen) => setSpeed(Number(chosen))}
        data={speeds.map((value) => ({ value, label: t('replay.times', { speed: Number(value) }) }))}
      />
      <Switch size="sm" label={t('replay.skip')} checked={skipQuiet} onChange={(event) => setSkipQuiet(event.currentTarget.checked)} />
    </div>
  );
}

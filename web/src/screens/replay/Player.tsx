/** The recording in a frame as large as fits, with controls, a timeline, and the visit's steps beside it. */
import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { Panel } from '@/components/Panel';
import { t } from '@/messages/message';
import { Controls } from './Controls';
import classes from './Replay.module.css';
import { quietSpans, type Recorded, stepsOf } from './recording';
import { StepList } from './StepList';
import { useReplayer } from './use-replayer';

/** The highest that the frame is drawn, in pixels. */
const highest = 620;

export function Player({ events }: { events: readonly Recorded[] }) {
  const stage = useRef<HTMLDivElement>(null);
  const box = useElementSize();
  const [speed, setSpeed] = useState(1);
  const [skipQuiet, setSkipQuiet] = useState(true);
  const player = useReplayer(stage, events, { speed, skipQuiet });
  const steps = useMemo(() => stepsOf(events), [events]);
  const quiet = useMemo(() => quietSpans(events), [events]);
  const { width = 1280, height = 720 } = player.size ?? {};
  const scale = box.width > 0 ? Math.min(box.width / width, highest / height, 1) : 0;

  return (
    <div className={classes.player}>
      <Panel title={t('replay.recording')} quietTitle>
        <div ref={box.ref} className={classes.stage} style={{ height: height * scale || 300 }}>
          <div
            ref={stage}
            className={classes.page}
            style={{ width, height, transform: `scale(${scale})`, insetInlineStart: (box.width - width * scale) / 2 }}
            role="img"
            aria-label={t('replay.picture')}
          />
        </div>
        <Controls player={player} steps={steps} quiet={quiet} speed={speed} setSpeed={setSpeed} skipQuiet={skipQuiet} setSkipQuiet={setSkipQuiet} />
        <p className={classes.note}>{t('replay.note')}</p>
      </Panel>
      <StepList steps={steps} time={player.time} onSeek={player.seek} />
    </div>
  );
}

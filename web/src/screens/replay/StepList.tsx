/** What the visitor did, in order; choosing a step goes there. */
import { UnstyledButton } from '@mantine/core';
import { IconBolt, IconClick, IconFile, IconKeyboard } from '@tabler/icons-react';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import { clock } from './clock';
import classes from './Replay.module.css';
import type { Step } from './recording';

const icons = { page: IconFile, click: IconClick, input: IconKeyboard, event: IconBolt };

interface Props {
  steps: readonly Step[];
  time: number;
  onSeek: (time: number) => void;
}

export function StepList({ steps, time, onSeek }: Props) {
  const data = panelData<Step>(steps, [
    { id: 'at', title: t('replay.time'), value: ({ at }) => clock(at) },
    { id: 'what', title: t('replay.step'), value: ({ kind }) => t(`replay.${kind}`) },
    { id: 'text', title: t('metric.path'), value: ({ text }) => text },
  ]);
  const current = steps.findLastIndex(({ at }) => at <= time);
  return (
    <Panel title={t('replay.steps')} id="steps" data={data}>
      {steps.length === 0 ? (
        <EmptyState title={t('replay.steps.none')} />
      ) : (
        <ol className={classes.steps}>
          {steps.map(({ at, kind, text }, index) => {
            const Icon = icons[kind];
            return (
              <li key={index}>
                <UnstyledButton className={classes.step} data-kind={kind} aria-current={index === current ? 'step' : undefined} onClick={() => onSeek(at)}>
                  <Icon size={15} stroke={1.7} aria-hidden />
                  <span className={classes.what} title={text || undefined}>
                    {kind === 'page' || kind === 'event' ? text : t(`replay.${kind}`)}
                  </span>
                  <span className={classes.at}>{clock(at)}</span>
                </UnstyledButton>
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}

/** How many steps, and with which page or event journeys begin and end. */
import { NativeSelect } from '@mantine/core';
import type { Schema } from '@/api/ask';
import { t } from '@/messages/message';
import classes from './Journeys.module.css';
import { StepChoice } from './StepChoice';

interface Props {
  steps: string;
  onSteps: (steps: string) => void;
  start: string;
  onStart: (step: string) => void;
  end: string;
  onEnd: (step: string) => void;
  /** Their first and last steps are suggested. */
  journeys: readonly Schema<'Journey'>[];
}

export function JourneyChoice({ steps, onSteps, start, onStart, end, onEnd, journeys }: Props) {
  const at = (place: 0 | -1) => [...new Set(journeys.flatMap(({ items }) => items.filter((item) => item !== null).at(place) ?? []))];
  return (
    <div className={classes.choice}>
      <NativeSelect size="xs" label={t('journeys.steps')} value={steps} data={['2', '3', '4', '5', '6', '7']} onChange={(event) => onSteps(event.currentTarget.value)} />
      <StepChoice label={t('journeys.start')} value={start} onChange={onStart} suggestions={at(0)} />
      <StepChoice label={t('journeys.end')} value={end} onChange={onEnd} suggestions={at(-1)} />
    </div>
  );
}

/** Whether it is counted, and each step's decision. */
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { reasonName } from '@/components/drops/drop-reasons';
import { t } from '@/messages/message';
import classes from './Explain.module.css';
import { type Explanation, type Step, stepsOf } from './steps';

export function Decisions({ explanation }: { explanation: Explanation }) {
  const { outcome, reason, status, message } = explanation;
  const counted = outcome === 'stored';
  const Icon = counted ? IconCircleCheck : IconCircleX;
  return (
    <>
      <p className={classes.outcome} data-outcome={outcome} role="status">
        <Icon size={26} stroke={1.7} aria-hidden />
        <span>
          {counted ? t('explain.counted') : t('explain.notCounted', { reason: reasonName(reason ?? '') })}
          <small>{message ? t('explain.answer.message', { status, message }) : t('explain.answer', { status })}</small>
        </span>
      </p>
      <ol className={classes.steps}>
        {stepsOf(explanation).map((step) => (
          <StepLine key={step.name} step={step} />
        ))}
      </ol>
    </>
  );
}

function StepLine({ step: { title, found, notes, ended } }: { step: Step }) {
  const state = ended !== undefined ? 'ended' : found === undefined ? 'unreached' : 'passed';
  const Icon = { ended: IconCircleX, unreached: IconCircleDashed, passed: IconCircleCheck }[state];
  return (
    <li className={classes.step} data-state={state}>
      <Icon className={classes.mark} size={18} stroke={1.7} aria-hidden />
      <span className={classes.name}>{title}</span>
      <div>
        <p className={classes.found}>{found ?? t('explain.unreached')}</p>
        {notes.map((note) => (
          <p key={note} className={classes.note}>
            {note}
          </p>
        ))}
        {ended !== undefined && <p className={classes.ended}>{t('explain.ended', { why: ended })}</p>}
      </div>
    </li>
  );
}

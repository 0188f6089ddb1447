/** A change in one glance: arrow, size, and a colour that says whether it is good. The exact value is in its tooltip. */
import { Tooltip } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import type { Change } from '@/format/change';
import { formatShare } from '@/format/number';
import { t } from '@/messages/message';
import classes from './StatFigure.module.css';

export function ChangeBadge({ change, hint }: { change: Change; hint: string }) {
  return (
    <Tooltip label={hint} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <span className={classes.change} data-verdict={verdict(change)} tabIndex={0}>
        <ChangeText change={change} />
      </span>
    </Tooltip>
  );
}

function ChangeText({ change }: { change: Change }) {
  if (change.kind === 'none') return t('figure.noBefore');
  if (change.kind === 'fromZero') return t('figure.fromZero');
  if (change.kind === 'same') return t('figure.same');
  const share = formatShare(change.share);
  const Arrow = change.up ? IconArrowUpRight : IconArrowDownRight;
  return (
    <>
      <Arrow size={15} stroke={2} aria-hidden />
      <span aria-label={change.up ? t('figure.up', { share }) : t('figure.down', { share })}>{share}</span>
    </>
  );
}

function verdict(change: Change): string | undefined {
  if (change.kind !== 'moved') return undefined;
  return change.good ? 'good' : 'bad';
}

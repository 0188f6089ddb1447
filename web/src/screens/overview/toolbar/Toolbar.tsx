/** Period, time zone and the freshness of what is shown. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { formatClock } from '@/format/date';
import { t } from '@/messages/message';
import type { Overview } from '../use-overview';
import { PeriodPicker } from './PeriodPicker';
import classes from './Toolbar.module.css';
import { ZonePicker } from './ZonePicker';

interface Props {
  overview: Overview;
  onRefresh: () => void;
}

export function Toolbar({ overview, onRefresh }: Props) {
  const time = formatClock(overview.asOf, overview.zone);
  return (
    <div className={classes.toolbar}>
      <ZonePicker zone={overview.zone} onChange={overview.setZone} />
      <Tooltip label={t('refresh.asOf', { time })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={t('refresh.label', { time })}
          onClick={onRefresh}
        >
          <IconRefresh size={17} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <PeriodPicker overview={overview} />
    </div>
  );
}

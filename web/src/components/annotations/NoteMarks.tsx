/** Marks over the chart where somebody wrote something down; the text shows on hover and focus. */
import { Tooltip } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { formatBucket } from '@/format/date';
import { t } from '@/messages/message';
import type { Bucket } from '@/time/buckets';
import type { Unit } from '@/time/units';
import { type Notes, noteText } from './annotation';
import classes from './NoteMarks.module.css';

interface Props {
  buckets: readonly Bucket[];
  unit: Unit;
  notes: Notes;
  /** Where the middle of each bar is, in pixels from the left. */
  centres: readonly number[];
  /** How much of the chart is below its axis, in pixels. */
  below?: number;
  onOpen: () => void;
}

export function NoteMarks({ buckets, unit, notes, centres, below = 26, onOpen }: Props) {
  return buckets.map(({ key }, index) => {
    const here = notes.get(key);
    const left = centres[index];
    if (!here || left === undefined || !Number.isFinite(left)) return null;
    const text = here.map(noteText).join('\n');
    return (
      <div key={key} className={classes.mark} style={{ left, bottom: below }}>
        <Tooltip label={text} multiline maw={320} className={classes.text ?? ''} events={{ hover: true, focus: true, touch: true }}>
          <button type="button" className={classes.flag} aria-label={t('annotation.mark', { when: formatBucket(key, unit), note: text })} onClick={onOpen}>
            <IconNote size={15} stroke={1.8} aria-hidden />
          </button>
        </Tooltip>
      </div>
    );
  });
}

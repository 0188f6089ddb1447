/** How good a value is, in a word, a sign and a colour. */
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { t } from '@/messages/message';
import classes from './RatingBadge.module.css';
import type { Rating } from './vitals';

const icons = { good: IconCircleCheck, fair: IconAlertTriangle, poor: IconCircleX };

export function RatingBadge({ rating }: { rating: Rating }) {
  const Icon = icons[rating];
  return (
    <span className={classes.badge} data-rating={rating}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`performance.rating.${rating}`)}
    </span>
  );
}

/** A day as a small curve: one value per hour, drawn as an area from left to right. */
import { t } from '@/messages/message';
import { formatCount } from '@/format/number';
import { sparklinePaths } from './sparkline-path';
import classes from './Sparkline.module.css';

const width = 240;
const height = 44;

export function Sparkline({ values }: { values: number[] }) {
  const peak = Math.max(...values, 0);
  if (peak === 0) return <p className={classes.quiet}>{t('websites.noTraffic')}</p>;
  const { line, area } = sparklinePaths(values, width, height);
  return (
    <svg
      className={classes.curve}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('websites.spark', { peak: formatCount(peak) })}
    >
      <path d={area} className={classes.area} />
      <path d={line} className={classes.line} />
    </svg>
  );
}

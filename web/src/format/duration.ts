/** Seconds as people say them, in the page's language. */
import { t } from '@/messages/message';

const inHours = (count: number) => t('duration.hours', { count });
const inMinutes = (count: number) => t('duration.minutes', { count });
const inSeconds = (count: number) => t('duration.seconds', { count });
const both = (large: string, small: string) => t('duration.both', { large, small });

/** 0 → "0s", 75 → "1m 15s", 3720 → "1h 2m"; rounded to whole seconds. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (hours) return minutes ? both(inHours(hours), inMinutes(minutes)) : inHours(hours);
  if (minutes) return rest ? both(inMinutes(minutes), inSeconds(rest)) : inMinutes(minutes);
  return inSeconds(rest);
}

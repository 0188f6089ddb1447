/** A moment as people read it: "Thu 26 Nov, 14:04". */
import { locale } from '@/messages/message';

export function formatMoment(instant: number, zone: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(instant);
}

/** Reasons for which something is not counted, in words. */
import { tOr } from '@/messages/message';

export function reasonName(reason: string): string {
  return tOr(`drops.reason.${reason}`, reason);
}

/** What it means, and what to do where it is not wanted; empty for a reason that this dashboard does not know. */
export function reasonHint(reason: string): string {
  return tOr(`drops.hint.${reason}`, '');
}

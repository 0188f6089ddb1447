/** The API's kinds of device in words; one that has no name is shown as it is. */
import { tOr } from '@/messages/message';

export function deviceName(kind: string): string {
  return tOr(`device.${kind}`, kind.charAt(0).toUpperCase() + kind.slice(1));
}

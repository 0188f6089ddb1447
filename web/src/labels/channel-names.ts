/** The API's channel codes in words; a code that has no name is shown as it is. */
import { tOr } from '@/messages/message';

export function channelName(code: string): string {
  return tOr(`channel.${code}`, code);
}

/** The API's channel codes in words; a code that has no name is shown as it is. */
import { t, tOr } from '@/messages/message';

export function channelName(code: string): string {
  return code === 'Unknown' ? t('label.unknown') : tOr(`channel.${code}`, code);
}

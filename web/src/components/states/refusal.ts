/** Why the server refused something: in the page's language where its code says so, else in the server's own words. */
import type { ApiError } from '@/api/client';
import { tOr } from '@/messages/message';

export function refusalOf({ code, message }: ApiError): string {
  return tOr(`refused.${code}`, message);
}

/** What languages that are read from the right need in texts. */
import { language } from './language';

/**
 * A piece of text with a direction of its own, such as a path or a name, so that it does not turn around inside a
 * sentence that is read from the right. Unchanged where the page is read from the left.
 */
export function isolated(text: string): string {
  return language.rightToLeft ? `\u2068${text}\u2069` : text;
}

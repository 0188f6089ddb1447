/**
 * Asking the same thing again a little later: the answer of before may stay until the new one is there. Another period
 * or filter is another question, whose answer must not be guessed from the old one.
 */

type Asked = { queryKey: readonly unknown[] } | undefined;

/** For `placeholderData`: the previous answer where only the end of the period has moved with the clock. */
export function keepWhileRefreshing(key: readonly unknown[]) {
  return <Answer>(previous: Answer | undefined, asked: Asked): Answer | undefined =>
    asked && isSameQuestion(asked.queryKey, key) ? previous : undefined;
}

/** True where two query keys differ in nothing but `endAt`. */
export function isSameQuestion(before: readonly unknown[], now: readonly unknown[]): boolean {
  return withoutEnd(before) === withoutEnd(now);
}

function withoutEnd(key: readonly unknown[]): string {
  return JSON.stringify(key, (name, value: unknown) => (name === 'endAt' ? undefined : value));
}

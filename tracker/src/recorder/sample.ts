/** Milliseconds without a page after which a visit is another one. */
const VISIT = 1_800_000;

/**
 * Until when this visit is recorded (Unix milliseconds), or 0 where it is not: decided once a visit, and kept in the tab,
 * so that all pages of a visit are recorded or none.
 */
export function isChosen(kind: string, rate: number, most = VISIT): number {
  const key = `kokumi.${kind}`;
  const now = Date.now();
  const chosen = Math.random() < rate ? now + most : 0;
  try {
    const [last, until] = (sessionStorage.getItem(key) || '').split(' ').map(Number);
    const end = last && now - last < VISIT ? (until as number) : chosen;
    sessionStorage.setItem(key, `${now} ${end}`);
    return end > now ? end : 0;
  } catch {
    return chosen; // the page may not use its storage
  }
}

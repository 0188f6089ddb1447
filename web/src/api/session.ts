/** The login token, kept in localStorage so that it survives a reload; only here is it read or written. */
const storageKey = 'kokumi.auth';

/** The token, or null when nobody is logged in. */
export function readToken(): string | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return typeof value === 'string' && value ? value : null;
  } catch {
    return null;
  }
}

/** Remembers the token of a login. */
export function saveToken(token: string): void {
  localStorage.setItem(storageKey, JSON.stringify(token));
}

/** Forgets the login on this browser. */
export function forgetToken(): void {
  localStorage.removeItem(storageKey);
}

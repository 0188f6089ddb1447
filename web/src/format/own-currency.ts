/** The currency to begin with where the address names none: the one chosen on this browser, if there is one. */
const storageKey = 'kokumi.currency';

/** The reader's own currency ("EUR"); null where each website's most frequent one is to be shown. */
export function ownCurrency(): string | null {
  try {
    const chosen = localStorage.getItem(storageKey);
    return chosen && /^[A-Z]{3}$/.test(chosen) ? chosen : null;
  } catch {
    return null;
  }
}

/** Remembers a choice, or forgets it (null). */
export function rememberCurrency(currency: string | null): void {
  try {
    if (currency === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, currency);
  } catch {
    // Storage is blocked: the choice lives in the address alone.
  }
}

/** Every currency the browser knows. */
export function allCurrencies(): string[] {
  return Intl.supportedValuesOf('currency');
}

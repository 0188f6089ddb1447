/** The reader's time zone: the one chosen before on this browser, else the browser's. */
import { isTimeZone } from './zone';

const storageKey = 'kokumi.zone';

/** The zone that the browser runs in. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** The zone to use where the address names none. */
export function ownZone(): string {
  try {
    const chosen = localStorage.getItem(storageKey);
    return chosen && isTimeZone(chosen) ? chosen : browserZone();
  } catch {
    return browserZone();
  }
}

/** Remembers a choice; the browser's own zone is not stored, so that a traveller's clock is followed. */
export function rememberZone(zone: string): void {
  try {
    if (zone === browserZone()) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, zone);
  } catch {
    // Storage is blocked: the choice lives in the address alone.
  }
}

/** Every zone the browser knows, UTC first. */
export function allZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

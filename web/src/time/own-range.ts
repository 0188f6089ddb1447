/** The period to begin with where the address names none: the one chosen on this browser, else the usual one. */
import { defaultPreset, isPreset, type Preset } from './range';

const storageKey = 'kokumi.range';

/** The reader's own period. */
export function ownPreset(): Preset {
  try {
    const chosen = localStorage.getItem(storageKey);
    return isPreset(chosen) ? chosen : defaultPreset;
  } catch {
    return defaultPreset;
  }
}

/** Remembers a choice; the usual one is not stored. */
export function rememberPreset(preset: Preset): void {
  try {
    if (preset === defaultPreset) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, preset);
  } catch {
    // Storage is blocked: addresses without a period go on to mean the usual one.
  }
}

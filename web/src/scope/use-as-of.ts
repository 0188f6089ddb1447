/** The moment whose state a screen shows: fixed until asked anew, or when the reader comes back after a while. */
import { useCallback, useEffect, useState } from 'react';
import { MINUTE } from '@/time/zone';

const tooOld = 5 * MINUTE;

/** The moment in ms, and a function that moves it to now. */
export function useAsOf(): [asOf: number, renew: () => void] {
  const [asOf, setAsOf] = useState(() => Date.now());
  const renew = useCallback(() => setAsOf(Date.now()), []);

  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') setAsOf((shown) => (Date.now() - shown > tooOld ? Date.now() : shown));
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);

  return [asOf, renew];
}

/** A parameter of the address that belongs to one screen: a tab, a page, a search. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

interface Options {
  /** True where a change is no step to go back to, such as typing in a search field. */
  replace?: boolean;
}

/** `const [tab, setTab] = useParam('tab', 'pages')`; the fallback is not written into the address. */
export function useParam(name: string, fallback = '', { replace = false }: Options = {}): [string, (value: string) => void] {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback(
    (value: string) =>
      void navigate({
        to: '.',
        search: (previous: Record<string, string | undefined>) => ({ ...previous, [name]: value === fallback ? undefined : value }),
        replace,
        resetScroll: false,
      }),
    [navigate, name, fallback, replace],
  );
  return [search[name] ?? fallback, set];
}

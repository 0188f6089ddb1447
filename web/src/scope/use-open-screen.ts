/** Goes to a screen of the same website, as `ScreenLink` does, for rows of tables. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { websitePath } from '@/app/paths';
import { carriedScope, type Search } from '@/url/scope-search';
import { useScope } from './scope';

/** `const open = useOpenScreen(); open(`sessions/${id}`)`; period and filters stay. */
export function useOpenScreen(): (screen: string) => void {
  const { websiteId } = useScope();
  const current: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return useCallback((screen) => void navigate({ to: websitePath(websiteId, screen), search: carriedScope(current) }), [websiteId, current, navigate]);
}

/** A link to a screen that keeps what the address says: `<ScreenLink screen="sessions">`, `screen="sessions/<id>"`. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { websitePath } from '@/app/paths';
import { carriedScope, type Search } from '@/url/scope-search';

interface Props {
  /** The part behind the website in the address; empty for the overview. */
  screen: string;
  /** Another website than the one on show. */
  websiteId?: string;
  /** Added to what the address says of the scope. */
  search?: Search;
  className?: string;
  title?: string;
  onClick?: () => void;
  children: ReactNode;
}

export function ScreenLink({ screen, websiteId, search, children, ...others }: Props) {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const current: Search = useSearch({ strict: false });
  const to = websitePath(websiteId ?? params.websiteId ?? '', screen);
  return (
    <Link to={to} search={{ ...carriedScope(current), ...search }} {...others}>
      {children}
    </Link>
  );
}

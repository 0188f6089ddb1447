/** Search and page of a list that the server pages, both in the address; another search begins at the first page. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useParam } from './use-param';

type Found = Record<string, string | undefined>;

export function usePagedSearch() {
  const search: Found = useSearch({ strict: false });
  const navigate = useNavigate();
  const [page, setPage] = useParam('page', '1');
  const setSearch = (typed: string) =>
    void navigate({
      to: '.',
      search: (previous: Found) => ({ ...previous, search: typed || undefined, page: undefined }),
      replace: true,
      resetScroll: false,
    });
  const wanted = Number(page);
  return {
    search: String(search.search ?? ''),
    setSearch,
    page: Number.isInteger(wanted) && wanted > 0 ? wanted : 1,
    setPage: (next: number) => setPage(String(next)),
  };
}

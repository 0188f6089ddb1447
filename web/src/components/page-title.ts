/** Sets the browser's title for a screen. */
import { useEffect } from 'react';
import { t } from '@/messages/message';

/** `page` in front of the product's name; undefined leaves the name alone. */
export function usePageTitle(page: string | undefined): void {
  useEffect(() => {
    document.title = page ? t('app.title', { page }) : t('app.name');
  }, [page]);
}

/** The currency of the screen: the chosen one, else the reader's own, else the most frequent one of the period. */
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { ownCurrency } from '@/format/own-currency';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';

/** Offered where nothing was sold yet, and beside those that were used. */
const usual = ['EUR', 'USD', 'GBP', 'JPY', 'CNY', 'CHF', 'CAD', 'AUD', 'BRL', 'INR'];

export function useCurrency() {
  const scope = useScope();
  const [named, choose] = useParam('currency');
  const own = ownCurrency();
  const used = useQuery({
    ...ask('/api/websites/{websiteId}/event-data/values', { websiteId: scope.websiteId }, { ...scope.query, propertyName: 'currency' }),
    enabled: scope.ready,
  });
  const found = (used.data ?? []).flatMap(({ value }) => (value && /^[A-Za-z]{3}$/.test(value) ? [value] : []));
  return {
    /** Undefined until it is known. */
    currency: named || own || found[0] || (used.isFetched && !used.isPlaceholderData ? usual[0] : undefined),
    offered: [...new Set([named, own, ...found, ...usual].flatMap((code) => code || []))],
    choose,
  };
}

/** Figures, series and sources of one currency; what to do where nothing was sold. */
import { useQuery } from '@tanstack/react-query';
import { IconCoin } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { CopyText } from '@/components/snippet/CopyText';
import { SourcePanels } from '@/components/sources/SourcePanels';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { formatPeriod } from '@/format/date';
import { formatMoney } from '@/format/money';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { CurrencyChoice } from './CurrencyChoice';
import classes from './Revenue.module.css';
import { RevenueChart } from './RevenueChart';
import { RevenueSources } from './RevenueSources';
import { useCurrency } from './use-currency';

const path = '/api/websites/{websiteId}/revenue/stats';

export function Revenue() {
  const scope = useScope();
  const { websiteId, before, queryBefore, zone } = scope;
  const { currency, offered, choose } = useCurrency();
  const enabled = scope.ready && currency !== undefined;
  const total = useQuery({ ...ask(path, { websiteId }, { ...scope.query, currency }), enabled });
  const earlier = useQuery({ ...ask(path, { websiteId }, { ...queryBefore, currency }), enabled: enabled && queryBefore !== null });

  const money = (value: number) => formatMoney(value, currency ?? '');
  const short = (value: number) => formatMoney(value, currency ?? '', Math.abs(value) >= 10_000);
  const previous = earlier.data && earlier.data.total_sessions > 0 ? earlier.data : null;
  const compared = queryBefore === null || earlier.data ? { beforePeriod: before ? formatPeriod(before.start, before.cut, zone) : '' } : undefined;
  const was = (value: number | undefined) => (compared && before ? { before: value ?? null, ...compared } : {});
  const sales = { value: total.data?.sum, short, exact: money };

  return (
    <>
      <Panel
        title={t('revenue.figures')}
        definition="revenue"
        tools={
          <div className={classes.currency}>
            <CurrencyChoice currency={currency} offered={offered} onChoose={choose} />
          </div>
        }
      >
        {total.error && !total.data ? (
          <ErrorState error={total.error} onRetry={() => void total.refetch()} compact />
        ) : (
          <StatFigures>
            <StatFigure name={t('revenue.sum')} {...sales} {...was(previous?.sum)} />
            <StatFigure name={t('revenue.average')} {...sales} value={total.data?.average} {...was(previous?.average)} />
            <StatFigure name={t('revenue.perVisitor')} {...sales} value={total.data?.arpu} {...was(previous?.arpu)} />
            <StatFigure name={t('revenue.count')} value={total.data?.count} {...was(previous?.count)} />
            <StatFigure name={t('revenue.buyers')} value={total.data?.unique_count} {...was(previous?.unique_count)} />
          </StatFigures>
        )}
      </Panel>
      {total.data?.count === 0 && (
        <EmptyState
          icon={<IconCoin size={34} stroke={1.5} />}
          title={t('revenue.none', { currency: currency ?? '' })}
          hint={scope.narrowed ? t('revenue.none.narrowed') : t('revenue.none.hint')}
        >
          <CopyText label={t('revenue.example')} text="umami.track('order', { revenue: 19.9, currency: 'EUR' })" />
        </EmptyState>
      )}
      {currency && total.data?.count !== 0 && (
        <>
          <RevenueChart currency={currency} />
          <SourcePanels>
            <RevenueSources currency={currency} />
          </SourcePanels>
        </>
      )}
    </>
  );
}

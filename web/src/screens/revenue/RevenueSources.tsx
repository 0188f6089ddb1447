/** Sales by country, region, referrer and channel; a row narrows the screen to it. */
import { useQueries } from '@tanstack/react-query';
import { type AnswerOf, ask } from '@/api/ask';
import { SourcePanel } from '@/components/sources/SourcePanel';
import type { MetricLineData } from '@/components/table/MetricTable';
import { formatMoney } from '@/format/money';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

const types = ['country', 'region', 'referrer', 'channel'] as const;
type Type = (typeof types)[number];
type Rows = AnswerOf<'/api/websites/{websiteId}/revenue/metrics'>;

export function RevenueSources({ currency }: { currency: string }) {
  const { websiteId, query, ready, addFilters } = useScope();
  const answers = useQueries({
    queries: types.map((type) => ({ ...ask('/api/websites/{websiteId}/revenue/metrics', { websiteId }, { ...query, currency, type }), enabled: ready })),
  });
  return types.map((type, index) => {
    const answer = answers[index];
    return (
      <SourcePanel
        key={type}
        title={t(`revenue.${type}`)}
        id={`sales-${type}`}
        definition="revenue"
        name={t(`metric.${type}`)}
        unit={t('revenue.sum')}
        lines={answer?.data && linesOf(type, answer.data)}
        error={answer?.error ?? null}
        onRetry={() => void answer?.refetch()}
        format={(value) => formatMoney(value, currency, value >= 10_000)}
        onChoose={type === 'channel' ? undefined : ({ id }) => addFilters({ name: type, operator: 'eq', value: id })}
      />
    );
  });
}

function linesOf(type: Type, rows: Rows): MetricLineData[] {
  return rows.map(({ name, value }) => {
    const text = name ? rowText(type, name) : type === 'referrer' ? t('revenue.direct') : t('label.unknown');
    return { id: name ?? '', text, value };
  });
}

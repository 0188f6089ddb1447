/** A panel for each parameter; a row narrows the screen to its value. */
import { useQueries } from '@tanstack/react-query';
import { IconSpeakerphone } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { CopyText } from '@/components/snippet/CopyText';
import { SourcePanel } from '@/components/sources/SourcePanel';
import { SourcePanels } from '@/components/sources/SourcePanels';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

const parameters = [
  { type: 'utm_source', filter: 'utmSource' },
  { type: 'utm_medium', filter: 'utmMedium' },
  { type: 'utm_campaign', filter: 'utmCampaign' },
  { type: 'utm_content', filter: 'utmContent' },
  { type: 'utm_term', filter: 'utmTerm' },
] as const;

export function Utm() {
  const { websiteId, website, query, ready, narrowed, addFilters } = useScope();
  const answers = useQueries({
    queries: parameters.map(({ type }) => ({ ...ask('/api/websites/{websiteId}/utm/metrics', { websiteId }, { ...query, type }), enabled: ready })),
  });
  if (answers.every(({ data }) => data?.length === 0)) {
    return (
      <EmptyState icon={<IconSpeakerphone size={34} stroke={1.5} />} title={t('utm.none')} hint={narrowed ? t('metric.empty.filtered') : t('utm.none.hint')}>
        <CopyText label={t('utm.example')} text={`https://${website.domain ?? 'example.com'}/?utm_source=newsletter&utm_medium=email&utm_campaign=spring`} />
      </EmptyState>
    );
  }
  return (
    <SourcePanels>
      {parameters.map(({ type, filter }, index) => {
        const answer = answers[index];
        return (
          <SourcePanel
            key={type}
            title={t(`utm.${type}`)}
            id={type}
            definition="utm"
            name={t(`metric.${filter}`)}
            unit={t('chart.pageviews')}
            lines={answer?.data?.map(({ utm, views }) => ({ id: utm, text: utm, value: views }))}
            error={answer?.error ?? null}
            onRetry={() => void answer?.refetch()}
            onChoose={({ id }) => addFilters({ name: filter, operator: 'eq', value: id })}
            empty={t('utm.none.one', { parameter: type })}
          />
        );
      })}
    </SourcePanels>
  );
}

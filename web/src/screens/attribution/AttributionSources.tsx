/** What led visitors to the goal, a panel for each kind of source. */
import type { AnswerOf } from '@/api/ask';
import { SourcePanel } from '@/components/sources/SourcePanel';
import { SourcePanels } from '@/components/sources/SourcePanels';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

const kinds = [
  { kind: 'referrer', filter: 'referrer' },
  { kind: 'paidAds', filter: undefined },
  { kind: 'utm_source', filter: 'utmSource' },
  { kind: 'utm_medium', filter: 'utmMedium' },
  { kind: 'utm_campaign', filter: 'utmCampaign' },
  { kind: 'utm_content', filter: 'utmContent' },
  { kind: 'utm_term', filter: 'utmTerm' },
] as const;

interface Props {
  /** Undefined while they are counted. */
  sources: AnswerOf<'/api/websites/{websiteId}/attribution'> | undefined;
}

export function AttributionSources({ sources }: Props) {
  const { addFilters } = useScope();
  return (
    <SourcePanels>
      {kinds.map(({ kind, filter }) => (
        <SourcePanel
          key={kind}
          title={t(`attribution.${kind}`)}
          id={kind}
          definition="attribution"
          name={filter ? t(`metric.${filter}`) : t('attribution.network')}
          unit={t('metric.visitors')}
          total={sources?.total.visitors}
          lines={sources?.[kind].map(({ name, value }) => ({ id: name, text: name || t('label.none'), value }))}
          onChoose={filter && (({ id }) => addFilters({ name: filter, operator: 'eq', value: id }))}
          empty={t(kind === 'referrer' ? 'attribution.none.referrer' : 'attribution.none.source')}
        />
      ))}
    </SourcePanels>
  );
}

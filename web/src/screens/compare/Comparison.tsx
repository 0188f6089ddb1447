/** Figures, course and values of the period and of the one it is compared with. */
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { ComparedFigures } from './ComparedFigures';
import { ComparedSeries } from './ComparedSeries';
import { ComparedValues } from './ComparedValues';

export function Comparison() {
  const { before, queryBefore } = useScope();
  if (!before || !queryBefore) return <EmptyState title={t('compare.nothing')} hint={t('compare.nothing.hint')} />;
  return (
    <>
      <ComparedFigures before={before} queryBefore={queryBefore} />
      <ComparedSeries before={before} queryBefore={queryBefore} />
      <ComparedValues queryBefore={queryBefore} />
    </>
  );
}

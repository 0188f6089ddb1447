/** The line to put into a website's pages, with a button that copies it. */
import { useQuery } from '@tanstack/react-query';
import { configQuery } from '@/api/queries';
import { t } from '@/messages/message';
import { CopyText } from './CopyText';
import { countingLine } from './counting-line';

export function Snippet({ websiteId }: { websiteId: string }) {
  const { data: config } = useQuery(configQuery());
  return <CopyText label={t('snippet.label')} text={countingLine(window.location.origin, websiteId, config)} />;
}

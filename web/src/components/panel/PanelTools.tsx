/** What can be done with a panel: show its table, copy it, take it away as CSV or picture. */
import { ActionIcon } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { lazy, type RefObject, Suspense } from 'react';
import { t } from '@/messages/message';
import type { PanelData } from './panel-data';

const ExportMenu = lazy(() => import('./ExportMenu').then((module) => ({ default: module.ExportMenu })));

interface Props {
  title: string;
  id: string | undefined;
  data: PanelData | undefined;
  chart: boolean;
  section: RefObject<HTMLElement | null>;
  asTable: boolean;
  setAsTable: ((shown: boolean) => void) | undefined;
}

export function PanelTools({ title, id, data, chart, section, asTable, setAsTable }: Props) {
  const toggle = asTable ? t('panelTool.asChart', { title }) : t('panelTool.asTable', { title });
  return (
    <>
      {chart && setAsTable && (
        <ActionIcon variant="subtle" color="gray" aria-label={toggle} title={toggle} disabled={!data} onClick={() => setAsTable(!asTable)}>
          {asTable ? <IconChartBar size={17} stroke={1.7} /> : <IconTable size={17} stroke={1.7} />}
        </ActionIcon>
      )}
      <Suspense fallback={<ActionIcon variant="subtle" color="gray" aria-label={t('export.label', { title })} disabled />}>
        <ExportMenu title={title} fileName={id ?? 'table'} data={data} section={chart ? section : undefined} />
      </Suspense>
    </>
  );
}

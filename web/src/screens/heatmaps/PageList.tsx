/** The pages with points, the most frequent first; choosing one shows it. */
import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import classes from './Heatmaps.module.css';

type Page = Schema<'HeatmapPage'>;

interface Props {
  pages: Page[];
  mode: 'click' | 'scroll';
  chosen: string;
  onChoose: (page: string) => void;
}

export function PageList({ pages, mode, chosen, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const shown = pages.filter(({ urlPath }) => urlPath.toLowerCase().includes(typed.trim().toLowerCase()));
  const data = panelData<Page>(pages, [
    { id: 'page', title: t('metric.path'), value: ({ urlPath }) => urlPath },
    { id: 'count', title: t(`heatmaps.count.${mode}`), value: ({ count }) => count, numeric: true },
    { id: 'sessions', title: t('metric.visitors'), value: ({ sessions }) => sessions, numeric: true },
  ]);
  return (
    <Panel title={t('heatmaps.pages')} id="pages" definition={`heatmap.${mode}`} data={data}>
      <div className={classes.search}>
        <TextInput type="search" size="xs" placeholder={t('table.searchShort')} aria-label={t('table.search', { title: t('heatmaps.pages') })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <ul className={classes.pages}>
        {shown.map(({ urlPath, count }) => (
          <li key={urlPath}>
            <UnstyledButton className={classes.page} aria-current={urlPath === chosen || undefined} title={urlPath} onClick={() => onChoose(urlPath)}>
              <span className={classes.path}>{urlPath}</span>
              <span className={classes.number}>{formatCount(count)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={classes.nothing}>{t('table.noMatch', { search: typed })}</p>}
    </Panel>
  );
}

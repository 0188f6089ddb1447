/** One list of the overview: tabs for its dimensions, the ten most frequent values, and the way to all of them. */
import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { MetricType } from '@/api/types';
import { DefinitionHint } from '@/components/definition/DefinitionHint';
import { Panel } from '@/components/Panel';
import { t } from '@/messages/message';
import { MetricList } from './MetricList';
import classes from './MetricPanel.module.css';
import type { MetricPanelDefinition } from './panels';

const FullListDialog = lazy(() => import('./FullListDialog').then((module) => ({ default: module.FullListDialog })));

interface Props {
  panel: MetricPanelDefinition;
  /** All visitors of the period, which shares refer to; undefined while they are counted. */
  visitors: number | undefined;
}

export function MetricPanel({ panel, visitors }: Props) {
  const [label, setLabel] = useState(panel.tabs[0].label);
  const [variant, setVariant] = useState<MetricType>();
  const [opened, dialog] = useDisclosure(false);
  const tab = panel.tabs.find((candidate) => candidate.label === label) ?? panel.tabs[0];
  const type = variant && tab.types.includes(variant) ? variant : tab.types[0];
  const list = { type, visitors };

  return (
    <Panel
      title={t(panel.title)}
      hint={<DefinitionHint id={`metrics.${type}`} name={t(`metric.${type}`)} />}
      tools={<MoreButton name={t(`metric.${type}`)} onClick={dialog.open} />}
    >
      <Tabs
        value={label}
        onChange={(next) => setLabel(panel.tabs.find((candidate) => candidate.label === next)?.label ?? label)}
        classNames={{ list: classes.tabs, tab: classes.tab }}
      >
        {panel.tabs.length > 1 && (
          <Tabs.List aria-label={t(panel.title)}>
            {panel.tabs.map((each) => (
              <Tabs.Tab key={each.label} value={each.label}>
                {t(each.label)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        <ListPlace label={panel.tabs.length > 1 ? label : undefined}>
          {tab.types.length > 1 && (
            <div className={classes.variants}>
              <SegmentedControl
                size="xs"
                fullWidth
                aria-label={t('metric.utmChoice')}
                value={type}
                onChange={(next) => setVariant(tab.types.find((each) => each === next))}
                data={tab.types.map((value) => ({ value, label: t(`metric.${value}`).replace('UTM ', '') }))}
              />
            </div>
          )}
          <MetricList {...list} />
        </ListPlace>
      </Tabs>
      <Suspense fallback={null}>{opened && <FullListDialog {...list} onClose={dialog.close} />}</Suspense>
    </Panel>
  );
}

/** The panel that belongs to the tab, where there are tabs. */
function ListPlace({ label, children }: { label: string | undefined; children: ReactNode }) {
  return label ? <Tabs.Panel value={label}>{children}</Tabs.Panel> : children;
}

function MoreButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button className={classes.more} variant="subtle" size="compact-xs" aria-label={t('metric.moreOf', { name })} onClick={onClick}>
      {t('action.more')}
    </Button>
  );
}

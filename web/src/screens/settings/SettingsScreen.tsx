/** What can be changed about a website: name, line, what is not counted, how long events are kept, its owner, its end. */
import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { CopyText } from '@/components/snippet/CopyText';
import { Panel } from '@/components/Panel';
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { loadMessages } from '@/messages/load-messages';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { DangerZone } from './DangerZone';
import { GeneralForm } from './GeneralForm';
import { KeepingPanel } from './keeping/KeepingPanel';
import classes from './SettingsScreen.module.css';
import { DropsOfWebsite } from './DropsOfWebsite';
import { ShieldsPanel } from './shields/ShieldsPanel';
import { TrackerExtras } from './snippet/TrackerExtras';

const SharesPanel = lazy(async () => {
  const [{ SharesPanel: panel }] = await Promise.all([import('@/components/shares/SharesPanel'), loadMessages('shares')]);
  return { default: panel };
});
const TransferPanel = lazy(() => import('./transfer/TransferPanel').then((module) => ({ default: module.TransferPanel })));

export function SettingsScreen() {
  return (
    <WebsiteScreen title={t('settings.title')} bar={false} needsEvents={false}>
      <Settings />
    </WebsiteScreen>
  );
}

function Settings() {
  const { website } = useScope();
  return (
      <div className={classes.columns}>
        <div className={classes.stack}>
        <Panel title={t('settings.general')}>
          <div className={classes.body}>
            <GeneralForm website={website} />
          </div>
        </Panel>
        <Suspense fallback={<Skeleton height={220} radius={10} />}>
          <SharesPanel websiteId={website.id} />
        </Suspense>
        <Panel title={t('transfer.title')}>
          <div className={classes.body}>
            <Suspense fallback={<Skeleton height={90} />}>
              <TransferPanel website={website} />
            </Suspense>
          </div>
        </Panel>
        <KeepingPanel website={website} />
        </div>
        <div className={classes.stack}>
        <Panel title={t('settings.snippet')}>
          <div className={classes.body}>
            <p className={classes.hint}>{t('settings.snippet.hint')}</p>
            <TrackerExtras websiteId={website.id} />
            <p className={classes.label}>{t('settings.id')}</p>
            <CopyText label={t('settings.id')} text={website.id} />
          </div>
        </Panel>
        <ShieldsPanel websiteId={website.id} />
        </div>
        <div className={classes.wide}>
          <DropsOfWebsite websiteId={website.id} />
        <Panel title={t('settings.danger')}>
          <DangerZone website={website} />
        </Panel>
        </div>
      </div>
  );
}

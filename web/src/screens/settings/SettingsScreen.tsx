/** What can be changed about a website: name and domain, its line, and its end. */
import { useParams } from '@tanstack/react-router';
import { CopyText } from '@/components/snippet/CopyText';
import { Snippet } from '@/components/snippet/Snippet';
import { Panel } from '@/components/Panel';
import { usePageTitle } from '@/components/page-title';
import type { Website } from '@/api/types';
import { WebsiteGate } from '@/components/website/WebsiteGate';
import { WebsiteHeader } from '@/components/website/WebsiteHeader';
import { t } from '@/messages/message';
import { DangerZone } from './DangerZone';
import { GeneralForm } from './GeneralForm';
import classes from './SettingsScreen.module.css';

export function SettingsScreen() {
  const { websiteId } = useParams({ from: '/app/websites/$websiteId/settings' });
  return <WebsiteGate websiteId={websiteId}>{(website) => <Loaded key={website.id} website={website} />}</WebsiteGate>;
}

function Loaded({ website }: { website: Website }) {
  usePageTitle(t('settings.page', { name: website.name }));
  return (
    <>
      <WebsiteHeader website={website} />
      <div className={classes.columns}>
        <Panel title={t('settings.general')}>
          <div className={classes.body}>
            <GeneralForm website={website} />
          </div>
        </Panel>
        <Panel title={t('settings.snippet')}>
          <div className={classes.body}>
            <p className={classes.hint}>{t('settings.snippet.hint')}</p>
            <Snippet websiteId={website.id} />
            <p className={classes.label}>{t('settings.id')}</p>
            <CopyText label={t('settings.id')} text={website.id} />
          </div>
        </Panel>
        <Panel title={t('settings.danger')}>
          <DangerZone website={website} />
        </Panel>
      </div>
    </>
  );
}

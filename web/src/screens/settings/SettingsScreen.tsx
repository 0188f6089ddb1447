/** What can be changed about a website: name and domain, its line, and its end. */
import { CopyText } from '@/components/snippet/CopyText';
import { Snippet } from '@/components/snippet/Snippet';
import { Panel } from '@/components/Panel';
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { DangerZone } from './DangerZone';
import { GeneralForm } from './GeneralForm';
import classes from './SettingsScreen.module.css';
import { SharesPanel } from './shares/SharesPanel';

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
        <SharesPanel websiteId={website.id} />
        <Panel title={t('settings.danger')}>
          <DangerZone website={website} />
        </Panel>
      </div>
  );
}

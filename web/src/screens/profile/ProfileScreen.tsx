/** What belongs to the account of the person who is logged in. */
import { AccountScreen } from '@/components/AccountScreen';
import { Panel } from '@/components/Panel';
import { t } from '@/messages/message';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';

export function ProfileScreen() {
  return (
    <AccountScreen title={t('profile.title')}>
      <Panel title={t('profile.factor.title')} padded>
        <SecondFactor />
      </Panel>
      <Panel title={t('profile.password.title')} padded>
        <PasswordForm />
      </Panel>
    </AccountScreen>
  );
}

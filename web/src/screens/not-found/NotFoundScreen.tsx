/** An address that leads nowhere. */
import { LinkButton } from '@/components/LinkButton';
import { Mark } from '@/components/Mark';
import { usePageTitle } from '@/components/page-title';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import classes from './NotFoundScreen.module.css';

export function NotFoundScreen() {
  usePageTitle(t('notFound.page'));
  return (
    <main className={classes.page}>
      <h1 className={classes.code}>404</h1>
      <EmptyState icon={<Mark size={56} />} title={t('notFound.title')} hint={t('notFound.hint')}>
        <LinkButton to="/websites">{t('notFound.back')}</LinkButton>
      </EmptyState>
    </main>
  );
}

/** The navigation at small widths: a drawer over the page. */
import { Drawer } from '@mantine/core';
import { t } from '@/messages/message';
import { SideNavigation } from './SideNavigation';

export function NavigationDrawer({ onClose }: { onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} size={280} padding={0} title={t('app.name')} styles={{ header: { padding: '12px 16px' } }} closeButtonProps={{ 'aria-label': t('nav.close') }}>
      <SideNavigation onNavigate={onClose} />
    </Drawer>
  );
}

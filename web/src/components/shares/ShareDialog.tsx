/** Makes a shared page of a website, or changes one. */
import { Modal } from '@mantine/core';
import { t } from '@/messages/message';
import { ShareForm } from './ShareForm';
import type { Share, Shared } from './use-shares';

interface Props {
  shared: Shared;
  share: Share | undefined;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}

export function ShareDialog(props: Props) {
  const { share, onClose } = props;
  return (
    <Modal opened onClose={onClose} title={share ? t('shares.change.title') : t('shares.add.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <ShareForm {...props} />
    </Modal>
  );
}

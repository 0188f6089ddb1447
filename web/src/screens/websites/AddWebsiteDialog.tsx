/** Adds a website in two steps: name and domain, then the line to copy and the wait for the first visit. */
import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { websitesKey } from '@/api/queries';
import type { Website } from '@/api/types';
import { t } from '@/messages/message';
import { AddWebsiteForm } from './AddWebsiteForm';
import { WebsiteAdded } from './WebsiteAdded';

export function AddWebsiteDialog({ onClose }: { onClose: () => void }) {
  const [added, setAdded] = useState<Website | null>(null);
  const queryClient = useQueryClient();

  const done = (website: Website) => {
    setAdded(website);
    void queryClient.invalidateQueries({ queryKey: websitesKey });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={added ? t('add.done.title', { name: added.name }) : t('add.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {added ? <WebsiteAdded website={added} onClose={onClose} /> : <AddWebsiteForm onAdded={done} onCancel={onClose} />}
    </Modal>
  );
}

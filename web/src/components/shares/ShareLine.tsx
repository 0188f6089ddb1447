/** One shared page: its name, its address, and the code that shows it on another page. */
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@/api/ask';
import { CopyText } from '@/components/snippet/CopyText';
import { t } from '@/messages/message';
import { embedCode, shareAddress } from './share-address';
import classes from './Shares.module.css';

interface Props {
  share: Schema<'Share'>;
  onChange: () => void;
  onEnd: () => void;
}

export function ShareLine({ share, onChange, onEnd }: Props) {
  const { name, slug } = share;
  const address = shareAddress(window.location.origin, slug);
  const parameters: Record<string, unknown> = share.parameters;
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <a href={address} target="_blank" rel="noopener">
          {name || slug}
        </a>
        {parameters.allowFilter === false && <span className={classes.note}>{t('shares.noFilter')}</span>}
        <span className={classes.space} />
        <ActionIcon variant="subtle" color="gray" aria-label={t('shares.change', { name })} title={t('shares.change', { name })} onClick={onChange}>
          <IconPencil size={16} stroke={1.7} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('shares.end', { name })} title={t('shares.end', { name })} onClick={onEnd}>
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <CopyText label={t('shares.address', { name })} text={address} />
      <details>
        <summary className={classes.summary}>{t('shares.embed')}</summary>
        <CopyText label={t('shares.embed.label', { name })} text={embedCode(address, name)} />
      </details>
    </li>
  );
}

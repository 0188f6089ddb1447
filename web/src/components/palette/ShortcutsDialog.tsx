/** Every keyboard shortcut. */
import { Kbd, Modal } from '@mantine/core';
import { presetKeys, stepKeys } from '@/components/website-bar/preset-keys';
import { t } from '@/messages/message';
import classes from './Palette.module.css';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const lines: [string, string][] = [
    ['Ctrl/⌘ K', t('shortcut.palette')],
    ['?', t('shortcut.help')],
    ['[', t('shortcut.navigation')],
    ['F', t('shortcut.filter')],
    ['R', t('shortcut.refresh')],
    [arrowOf(stepKeys.before), t('shortcut.previous')],
    [arrowOf(stepKeys.after), t('shortcut.next')],
    ...presetKeys.map(([key, preset]): [string, string] => [key, t('shortcut.preset', { name: t(`range.${preset}`) })]),
  ];
  return (
    <Modal opened onClose={onClose} title={t('shortcut.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <dl className={classes.shortcuts}>
        {lines.map(([key, text]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

function arrowOf(key: string): string {
  return key === 'ArrowLeft' ? '←' : '→';
}

/** In the head of a panel that is arranged: the handle, and a menu with everything that the handle can do and more. */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBarToDown, IconArrowBarToUp, IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconArrowsMaximize, IconArrowsMinimize,
  IconAdjustmentsHorizontal, IconGripVertical, IconPencil, IconX,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Step } from '@/components/boards/place';
import { t } from '@/messages/message';

interface Props {
  title: string;
  /** False where panels stand below each other. */
  draggable: boolean;
  onKey: (event: KeyboardEvent) => void;
  onStep: (step: Step) => void;
  onChange: () => void;
  onRemove: () => void;
}

const icons: Record<Step, typeof IconX> = {
  up: IconArrowUp,
  down: IconArrowDown,
  left: IconArrowLeft,
  right: IconArrowRight,
  wider: IconArrowsMaximize,
  narrower: IconArrowsMinimize,
  taller: IconArrowBarToDown,
  shorter: IconArrowBarToUp,
};
const steps = Object.keys(icons) as Step[];

export function PanelControls({ title, draggable, onKey, onStep, onChange, onRemove }: Props) {
  return (
    <>
      {draggable && (
        <button type="button" className="board-handle" aria-label={t('boards.panel.handle', { title })} title={t('boards.panel.handle.hint')} onKeyDown={onKey}>
          <IconGripVertical size={18} stroke={1.7} aria-hidden />
        </button>
      )}
      <Menu position="bottom-end" width={210} closeOnItemClick={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('boards.panel.more', { title })}>
            <IconAdjustmentsHorizontal size={17} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item closeMenuOnClick leftSection={<IconPencil size={16} stroke={1.7} />} onClick={onChange}>
            {t('boards.panel.change')}
          </Menu.Item>
          <Menu.Divider />
          {steps
            .filter((step) => draggable || step === 'up' || step === 'down')
            .map((step) => {
              const Icon = icons[step];
              return (
                <Menu.Item key={step} leftSection={<Icon size={16} stroke={1.7} />} onClick={() => onStep(step)}>
                  {t(`boards.step.${step}`)}
                </Menu.Item>
              );
            })}
          <Menu.Divider />
          <Menu.Item closeMenuOnClick leftSection={<IconX size={16} stroke={1.7} />} onClick={onRemove}>
            {t('boards.panel.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** What can be done with one link or pixel: copy, change, delete. */
import { ActionIcon } from '@mantine/core';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import { type Address, type Kind, textOf } from './address';

interface Props {
  kind: Kind;
  address: Address;
  onChange: (address: Address) => void;
  onDelete: (address: Address) => void;
}

export function AddressActions({ kind, address, onChange, onDelete }: Props) {
  const { name, slug } = address;
  // Without https browsers give no way to the clipboard.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(textOf(kind, slug)) ?? Promise.reject(new Error('no clipboard'))).then(
      () => notify(t(`${kind}.copied`)),
      () => notify(t(`${kind}.copyFailed`, { name }), { bad: true }),
    );
  const actions = [
    { label: t(`${kind}.copy`, { name }), Icon: IconCopy, act: () => void copy() },
    { label: t(`${kind}.change`, { name }), Icon: IconPencil, act: () => onChange(address) },
    { label: t(`${kind}.delete`, { name }), Icon: IconTrash, act: () => onDelete(address) },
  ];
  return actions.map(({ label, Icon, act }) => (
    <ActionIcon key={label} variant="subtle" color="gray" aria-label={label} title={label} onClick={act}>
      <Icon size={16} stroke={1.7} />
    </ActionIcon>
  ));
}

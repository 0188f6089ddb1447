/** Invisible pictures that count who opens a mail or a page. */
import { IconPhoto } from '@tabler/icons-react';
import { AddressList } from '@/components/addresses/AddressList';

export function PixelsScreen() {
  return <AddressList kind="pixels" icon={<IconPhoto size={34} stroke={1.5} />} />;
}

/** Short addresses that count who follows them. */
import { IconLink } from '@tabler/icons-react';
import { AddressList } from '@/components/addresses/AddressList';

export function LinksScreen() {
  return <AddressList kind="links" icon={<IconLink size={34} stroke={1.5} />} />;
}

/** Which website a request is for; one that is not in one's own lists is asked for by its id. */
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { websiteQuery, websitesQuery } from '@/api/queries';
import { t } from '@/messages/message';

interface Props {
  value: string;
  error: ReactNode;
  onChange: (websiteId: string) => void;
}

export function WebsiteField({ value, error, onChange }: Props) {
  const [search, setSearch] = useState('');
  const { data: found } = useQuery(websitesQuery(1, '', 200));
  const listed = found?.data ?? [];
  const isListed = listed.some(({ id }) => id === value);
  const { data: other } = useQuery({ ...websiteQuery(value), enabled: Boolean(value) && Boolean(found) && !isListed, retry: false });
  const choices = [...listed, ...(other && !isListed ? [other] : [])].map(({ id, name, domain }) => ({ value: id, label: domain && domain !== name ? `${name} · ${domain}` : name }));
  return (
    <Select
      label={t('explain.website')}
      placeholder={t('switcher.choose')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('switcher.none')}
      data={choices}
      value={value || null}
      searchValue={search}
      onSearchChange={setSearch}
      error={error}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}

/** The name of the website on show; opens a searchable list of the others. The chosen period goes along. */
import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { websiteQuery, websitesQuery } from '@/api/queries';
import { websitePath } from '@/app/paths';
import { t } from '@/messages/message';
import { carriedPeriod, type Search } from '@/url/scope-search';
import classes from './TopBar.module.css';

const shown = 50;
const allWebsites = 'all';

export function WebsiteSwitcher({ websiteId }: { websiteId: string }) {
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
  });
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { data: current } = useQuery(websiteQuery(websiteId));
  const { data: list } = useQuery({ ...websitesQuery(1, wanted, shown), enabled: combobox.dropdownOpened });

  const choose = (chosen: string) => {
    combobox.closeDropdown();
    if (chosen === allWebsites) return void navigate({ to: '/websites' });
    // The same screen of the other website, for the same period.
    const [, , , screen] = pathname.split('/');
    void navigate({ to: websitePath(chosen, screen), search: (previous: Search) => carriedPeriod(previous) });
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={280} position="bottom-start" shadow="md">
      <Combobox.Target>
        <UnstyledButton
          className={classes.switch}
          aria-label={`${t('switcher.label')}: ${current?.name ?? ''}`}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className={classes.switchName}>{current?.name ?? t('switcher.choose')}</span>
          <IconSelector size={15} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder={t('switcher.placeholder')}
          aria-label={t('switcher.placeholder')}
        />
        <Combobox.Options mah={340} style={{ overflowY: 'auto' }}>
          {list?.data.map((website) => (
            <Combobox.Option key={website.id} value={website.id} active={website.id === websiteId}>
              <span className={classes.optionName}>{website.name}</span>
              <span className={classes.optionDomain}>{website.domain}</span>
            </Combobox.Option>
          ))}
          {list?.data.length === 0 && <Combobox.Empty>{t('switcher.none')}</Combobox.Empty>}
          {!list && <Combobox.Empty>{t('app.loading')}</Combobox.Empty>}
        </Combobox.Options>
        <Combobox.Footer>
          <Combobox.Option value={allWebsites}>{t('switcher.all')}</Combobox.Option>
        </Combobox.Footer>
      </Combobox.Dropdown>
    </Combobox>
  );
}

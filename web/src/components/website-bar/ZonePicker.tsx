/** The time zone that days begin and end in; a searchable list of all that the browser knows. */
import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/messages/message';
import { allZones, browserZone } from '@/time/own-zone';
import classes from './WebsiteBar.module.css';
import { zoneName } from './zone-name';

const shown = 60;

interface Props {
  zone: string;
  onChange: (zone: string) => void;
}

export function ZonePicker({ zone, onChange }: Props) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
  });
  const own = browserZone();
  const found = combobox.dropdownOpened ? matchingZones(search, own) : [];

  return (
    <Combobox
      store={combobox}
      width={270}
      position="bottom-end"
      shadow="md"
      onOptionSubmit={(chosen) => {
        combobox.closeDropdown();
        onChange(chosen);
      }}
    >
      <Combobox.Target>
        <UnstyledButton
          className={classes.zone}
          aria-label={`${t('zone.label')}: ${zoneName(zone)}`}
          onClick={() => combobox.toggleDropdown()}
        >
          <IconWorld size={16} stroke={1.6} aria-hidden />
          {zoneName(zone)}
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder={t('zone.label')}
          aria-label={t('zone.label')}
        />
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
          {found.slice(0, shown).map((name) => (
            <Combobox.Option key={name} value={name} active={name === zone}>
              {name === own ? t('zone.own', { zone: zoneName(name) }) : zoneName(name)}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('zone.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Zones that hold every typed word, the browser's own first. */
function matchingZones(search: string, own: string): string[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const zones = [own, ...allZones().filter((zone) => zone !== own)];
  return zones.filter((zone) => words.every((word) => zoneName(zone).toLowerCase().includes(word)));
}

/** The palette: type a few letters of a screen, a website, a board, a period or an action, and press Enter. */
import { Combobox, InputBase, Modal, useCombobox, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { userQuery, websitesQuery } from '@/api/queries';
import { websitePath } from '@/app/paths';
import { boardsQuery } from '@/components/boards/board';
import { changeLanguage } from '@/messages/language';
import { t } from '@/messages/message';
import { ownSearch, carriedPeriod, carriedScope, readScope, type Search, writeScope } from '@/url/scope-search';
import { type Entry, fixedEntries, matching } from './palette-entries';
import classes from './Palette.module.css';

const mostShown = 8;

interface Props {
  onClose: () => void;
  onHelp: () => void;
}

export function PaletteDialog({ onClose, onHelp }: Props) {
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 150);
  const entries = useEntries(wanted, onHelp);
  const found = matching(entries, typed);
  const groups = [...new Set(found.map((entry) => entry.group))];
  const combobox = useCombobox({ opened: true });

  const run = (id: string) => {
    onClose();
    found.find((entry) => entry.id === id)?.run();
  };

  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding={0} size="lg" yOffset="12vh" aria-label={t('palette.label')} classNames={{ content: classes.dialog }}>
      <Combobox store={combobox} onOptionSubmit={run} withinPortal={false}>
        <Combobox.EventsTarget>
          <InputBase
            data-autofocus
            role="combobox"
            size="md"
            classNames={{ input: classes.input }}
            leftSection={<IconSearch size={18} stroke={1.7} />}
            placeholder={t('palette.placeholder')}
            aria-label={t('palette.label')}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.updateSelectedOptionIndex();
              setTimeout(() => combobox.selectFirstOption());
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.options}>
          {groups.map((group) => (
            <Combobox.Group key={group} label={group}>
              {found
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <Combobox.Option key={entry.id} value={entry.id}>
                    {entry.text}
                    {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
                  </Combobox.Option>
                ))}
            </Combobox.Group>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('palette.none', { search: typed })}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

function useEntries(search: string, onHelp: () => void): Entry[] {
  const { websiteId, boardId } = useParams({ strict: false }) as { websiteId?: string; boardId?: string };
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const { data: user } = useQuery(userQuery());
  const { data: websites } = useQuery(websitesQuery(1, search, mostShown));
  const { data: boards } = useQuery(boardsQuery('', 1, search));

  const fixed = fixedEntries({
    websiteId,
    hasPeriod: Boolean(websiteId ?? boardId),
    isAdmin: user?.isAdmin ?? false,
    go: (path) => void navigate({ to: path, search: (previous: Search) => (path.startsWith('/websites/') ? carriedScope(previous) : {}) }),
    showPeriod: (preset) =>
      void navigate({
        to: '.',
        search: (previous: Search) => ({
          ...ownSearch(previous),
          ...writeScope({ ...readScope(previous), choice: { range: preset, offset: 0 }, unit: undefined }),
        }),
      }),
    setColours: setColorScheme,
    setLanguage: changeLanguage,
    showHelp: onHelp,
  });
  const found = (websites?.data ?? []).map((website) => ({
    id: `website-${website.id}`,
    group: t('palette.websites'),
    text: website.name,
    ...(website.domain ? { detail: website.domain } : {}),
    run: () => void navigate({ to: websitePath(website.id), search: (previous: Search) => carriedPeriod(previous) }),
  }));
  const arranged = (boards?.data ?? []).slice(0, mostShown).map((board) => ({
    id: `board-${board.id}`,
    group: t('nav.boards'),
    text: board.name,
    ...(board.description ? { detail: board.description } : {}),
    run: () => void navigate({ to: `/boards/${board.id}`, search: (previous: Search) => carriedPeriod(previous) }),
  }));
  return [...fixed.slice(0, -1), ...found, ...arranged, ...fixed.slice(-1)];
}

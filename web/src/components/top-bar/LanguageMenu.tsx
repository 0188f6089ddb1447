/** The language of the dashboard, each by its own name. Not shown while there is one alone. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { changeLanguage, language, languages } from '@/messages/language';
import { t } from '@/messages/message';

export function LanguageMenu() {
  if (languages.length < 2) return null;
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t('language.label')}: ${language.name}`}>
          <IconLanguage size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(({ code, name }) => (
          <Menu.Item key={code} lang={code} rightSection={code === language.code ? <IconCheck size={14} /> : null} onClick={() => changeLanguage(code)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What the period is compared with. */
import { Menu, UnstyledButton } from '@mantine/core';
import { IconArrowsDiff, IconCheck } from '@tabler/icons-react';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { comparisons } from '@/url/scope-search';
import classes from './WebsiteBar.module.css';

export function CompareMenu() {
  const scope = useScope();
  const name = t(`compare.${scope.compare}`);
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <UnstyledButton className={classes.zone} disabled={scope.choice.range === 'all'} aria-label={`${t('compare.label')}: ${name}`}>
          <IconArrowsDiff size={16} stroke={1.6} aria-hidden />
          {name}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {comparisons.map((value) => (
          <Menu.Item
            key={value}
            aria-current={value === scope.compare}
            rightSection={value === scope.compare ? <IconCheck size={14} /> : null}
            onClick={() => scope.change({ compare: value })}
          >
            {t(`compare.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

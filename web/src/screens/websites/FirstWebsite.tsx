/** What a new installation shows instead of an empty list: the three steps to the first number. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Mark } from '@/components/Mark';
import { t } from '@/messages/message';
import classes from './FirstWebsite.module.css';

const steps = ['websites.empty.step1', 'websites.empty.step2', 'websites.empty.step3'] as const;

export function FirstWebsite({ onAdd }: { onAdd: () => void }) {
  return (
    <section className={classes.box}>
      <Mark size={64} />
      <h2 className={classes.title}>{t('websites.empty.title')}</h2>
      <p className={classes.lead}>{t('websites.empty.lead')}</p>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <Button size="md" leftSection={<IconPlus size={18} />} onClick={onAdd}>
        {t('websites.empty.action')}
      </Button>
    </section>
  );
}

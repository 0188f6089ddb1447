/** Makes a goal or changes one: a name, and the page or event that is wanted. */
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tell } from '@/api/ask';
import { FormEnd } from '@/components/form/FormEnd';
import classes from '@/components/saved/Saved.module.css';
import { useSaving } from '@/components/saved/use-saving';
import { StepValue } from '@/components/saved/StepValue';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import type { Goal } from './goal';

interface Props {
  /** The one that is changed; undefined for a new one. */
  goal: Goal | undefined;
  onClose: () => void;
  onSaved: () => void;
}

export function GoalDialog({ goal, onClose, onSaved }: Props) {
  const { websiteId } = useScope();
  const [name, setName] = useState(goal?.name ?? '');
  const [{ type, value }, setWanted] = useState<Goal['definition']>(goal?.definition ?? { type: 'path', value: '' });

  const { problem, tried, saving, onSubmit } = useSaving({
    complete: Boolean(name.trim() && value.trim()),
    save: () => {
      const body = { name: name.trim(), description: goal?.description ?? '', parameters: { type, value: value.trim() } };
      return goal
        ? tell('post', '/api/websites/{websiteId}/goals/{goalId}', { websiteId, goalId: goal.id }, body)
        : tell('post', '/api/websites/{websiteId}/goals', { websiteId }, body);
    },
    onSaved,
    onClose,
  });

  return (
    <Modal opened onClose={onClose} title={goal ? t('goals.change') : t('goals.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={onSubmit} noValidate>
        <TextInput data-autofocus label={t('saved.name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} error={tried && !name.trim() && t('saved.required')} />
        <StepValue
          label={t('goals.type')}
          type={type}
          value={value}
          error={tried && !value.trim() ? t('saved.required') : undefined}
          onChange={(chosen, typed) => setWanted({ type: chosen, value: typed })}
        />
        <FormEnd problem={problem} saving={saving} onClose={onClose} />
      </form>
    </Modal>
  );
}

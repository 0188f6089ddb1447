/** Makes a goal or changes one: a name, and the page or event that is wanted. */
import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import classes from '@/components/saved/Saved.module.css';
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
  const [problem, setProblem] = useState<string>();
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !value.trim()) return;
    setSaving(true);
    const body = { name: name.trim(), description: goal?.description ?? '', parameters: { type, value: value.trim() } };
    try {
      if (goal) await tell('post', '/api/websites/{websiteId}/goals/{goalId}', { websiteId, goalId: goal.id }, body);
      else await tell('post', '/api/websites/{websiteId}/goals', { websiteId }, body);
      notify(t('form.saved'));
      onSaved();
      onClose();
    } catch (error) {
      setProblem(formProblem(error));
      setSaving(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title={goal ? t('goals.change') : t('goals.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput data-autofocus label={t('saved.name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} error={tried && !name.trim() && t('saved.required')} />
        <StepValue
          label={t('goals.type')}
          type={type}
          value={value}
          error={tried && !value.trim() ? t('saved.required') : undefined}
          onChange={(chosen, typed) => setWanted({ type: chosen, value: typed })}
        />
        {problem && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

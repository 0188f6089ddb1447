/** Makes a funnel or changes one: name, time, and two to eight steps, each with conditions on an event's properties. */
import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { tell } from '@/api/ask';
import { FormEnd } from '@/components/form/FormEnd';
import classes from '@/components/saved/Saved.module.css';
import { useSaving } from '@/components/saved/use-saving';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import type { Funnel, Step } from './funnel';
import { StepFields } from './StepFields';

interface Props {
  /** The one that is changed; undefined for a new one. */
  funnel: Funnel | undefined;
  onClose: () => void;
  onSaved: () => void;
}

const most = 8;
const emptyStep: Step = { type: 'path', value: '' };

export function FunnelDialog({ funnel, onClose, onSaved }: Props) {
  const { websiteId } = useScope();
  const [name, setName] = useState(funnel?.name ?? '');
  const [window, setWindow] = useState<number | string>(funnel?.definition.window ?? 60);
  const [steps, setSteps] = useState<Step[]>(funnel && funnel.definition.steps.length > 1 ? funnel.definition.steps : [emptyStep, emptyStep]);

  const { problem, tried, saving, onSubmit } = useSaving({
    complete: Boolean(name.trim()) && Number(window) >= 1 && steps.every(isComplete),
    save: () => {
      const body = { name: name.trim(), description: funnel?.description ?? '', parameters: { window: Number(window), steps } };
      return funnel
        ? tell('post', '/api/websites/{websiteId}/funnels/{funnelId}', { websiteId, funnelId: funnel.id }, body)
        : tell('post', '/api/websites/{websiteId}/funnels', { websiteId }, body);
    },
    onSaved,
    onClose,
  });

  return (
    <Modal opened onClose={onClose} size="lg" title={funnel ? t('funnels.change') : t('funnels.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={onSubmit} noValidate>
        <TextInput data-autofocus label={t('saved.name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} error={tried && !name.trim() && t('saved.required')} />
        <NumberInput label={t('funnels.window')} description={t('funnels.window.hint')} min={1} max={100_000} allowDecimal={false} value={window} onChange={setWindow} error={tried && !(Number(window) >= 1) && t('saved.required')} />
        <ol className={classes.steps}>
          {steps.map((step, index) => (
            <StepFields
              key={index}
              number={index + 1}
              step={step}
              tried={tried}
              onChange={(changed) => setSteps(steps.map((each, place) => (place === index ? changed : each)))}
              onRemove={steps.length > 2 ? () => setSteps(steps.filter((_, place) => place !== index)) : undefined}
            />
          ))}
        </ol>
        <div>
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} disabled={steps.length >= most} onClick={() => setSteps([...steps, emptyStep])}>
            {t('funnels.addStep')}
          </Button>
        </div>
        <FormEnd problem={problem} saving={saving} onClose={onClose} />
      </form>
    </Modal>
  );
}

function isComplete({ value, filters = [] }: Step): boolean {
  return Boolean(value.trim()) && filters.every((filter) => filter.property.trim() && filter.value.trim());
}

import { type FormEvent, useState } from 'react';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';

interface Options {
  /** Whether everything is filled in that has to be. */
  complete: boolean;
  /** What to say of the form as a whole where it is not; fields speak for themselves. */
  missing?: string | undefined;
  save: () => Promise<unknown>;
  onSaved: () => void;
  onClose: () => void;
}

/** The state of a dialog's form: sent once it is complete, closed once it is saved. `tried`: fields may complain. */
export function useSaving({ complete, missing, save, onSaved, onClose }: Options) {
  const [problem, setProblem] = useState<string>();
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) {
      if (missing) setProblem(missing);
      return;
    }
    setSaving(true);
    try {
      await save();
      notify(t('form.saved'));
      onSaved();
      onClose();
    } catch (error) {
      setProblem(formProblem(error));
      setSaving(false);
    }
  };
  return { problem, tried, saving, onSubmit: (event: FormEvent) => void submit(event) };
}

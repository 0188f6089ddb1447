/** The QR code to scan, and the code by which the app proves that it was scanned. */
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type AnswerOf, tell } from '@/api/ask';
import { CopyText } from '@/components/snippet/CopyText';
import { t } from '@/messages/message';
import { Problem } from './Problem';
import classes from './Profile.module.css';

interface Props {
  setup: AnswerOf<'/api/2fa/setup/initiate', 'post'>;
  onCancel: () => void;
  onDone: (backupCodes: string[]) => void;
}

export function ConfirmFactor({ setup, onCancel, onDone }: Props) {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => tell('post', '/api/2fa/setup/confirm', {}, { token: code.replaceAll(/\s/g, '') }),
    onSuccess: (answer) => onDone(answer.backupCodes),
  });
  const cancel = useMutation({ mutationFn: () => tell('post', '/api/2fa/setup/cancel', {}), onSuccess: onCancel });

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p className={classes.lead}>{t('profile.factor.scan')}</p>
      <img className={classes.qr} src={setup.qrCodeDataUrl} alt={t('profile.factor.qr')} />
      <CopyText label={t('profile.factor.key')} text={setup.manualKey} />
      <TextInput
        className={classes.wide}
        label={t('profile.factor.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Problem error={confirm.error ?? cancel.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={confirm.isPending} disabled={!code.trim()}>
          {t('profile.factor.confirm')}
        </Button>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Why a change to a website was not made, in words. */
import { ApiError } from '@/api/client';
import { describeError } from '@/components/states/describe-error';
import { refusalOf } from '@/components/states/refusal';
import { t } from '@/messages/message';

export function changeProblem(error: Error): string {
  if (error instanceof ApiError && error.status === 401) return t('settings.failed.permission');
  const message = error instanceof ApiError && error.status === 400 ? refusalOf(error) : describeError(error).title;
  return t('settings.failed', { message });
}

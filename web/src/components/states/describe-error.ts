/** What to tell a person about a failed request. In: anything thrown; out: a title and what to do about it. */
import { ApiError } from '@/api/client';
import { t } from '@/messages/message';
import { refusalOf } from './refusal';

export interface ErrorText {
  title: string;
  hint: string;
}

export function describeError(error: unknown): ErrorText {
  if (!(error instanceof ApiError)) return { title: t('error.title.server'), hint: t('error.hint.server') };
  if (error.status === 0) return { title: t('error.title.network'), hint: t('error.hint.network') };
  if (error.status === 401 || error.status === 403)
    return { title: t('error.title.permission'), hint: t('error.hint.permission') };
  if (error.status === 404) return { title: t('error.title.missing'), hint: t('error.hint.missing') };
  if (error.status === 408 || error.status === 504)
    return { title: t('error.title.timeout'), hint: t('error.hint.timeout') };
  if ([409, 413, 429].includes(error.status)) return { title: t('error.title.request'), hint: refusalOf(error) };
  if (error.status < 500 && error.status >= 400)
    return { title: t('error.title.request'), hint: t('error.hint.request', { message: refusalOf(error) }) };
  return { title: t('error.title.server'), hint: t('error.hint.server') };
}

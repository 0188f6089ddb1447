/**
 * Puts what the API says about a form's fields beside them. The API names rejected fields in the error's `properties`;
 * everything else becomes one sentence for the foot of the form.
 */
import { ApiError } from '@/api/client';
import { describeError } from '@/components/states/describe-error';
import { refusalOf } from '@/components/states/refusal';
import { t } from '@/messages/message';

interface Form {
  setFieldError: (field: string, message: string) => void;
  values: Record<string, unknown>;
}

/** Marks the fields that the API rejected; the message for the foot where it named none of the form's fields. */
export function showApiError(form: Form, error: unknown): string | undefined {
  const fields = error instanceof ApiError ? error.fields.filter((field) => field in form.values) : [];
  for (const field of fields) form.setFieldError(field, (error as ApiError).fieldMessages[field] ?? (error as ApiError).message);
  return fields.length ? undefined : formProblem(error);
}

/** Why something was not saved, in a sentence. */
export function formProblem(error: unknown): string {
  const said = error instanceof ApiError && error.status >= 400 && error.status < 500 && ![401, 403, 404].includes(error.status);
  return t('form.failed', { message: said ? refusalOf(error) : describeError(error).title });
}

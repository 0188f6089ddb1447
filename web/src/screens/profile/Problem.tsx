/** Why something was not done, in the page's language where the API's code tells; wrong codes and passwords come with status 401 as well. */
import { ApiError } from '@/api/client';
import { describeError } from '@/components/states/describe-error';
import { refusalOf } from '@/components/states/refusal';
import { t } from '@/messages/message';
import classes from './Profile.module.css';

export function Problem({ error }: { error: unknown }) {
  if (!error) return null;
  const said = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return (
    <p className={classes.problem} role="alert">
      {t('profile.failed', { message: said ? refusalOf(error) : describeError(error).title })}
    </p>
  );
}

/**
 * What is saved of one kind (funnels, goals, segments, cohorts), each in its panel, and the dialog that makes or changes
 * one (`?edit=new`, `?edit=<id>`). What is deleted can be taken back.
 */
import { Button, Skeleton } from '@mantine/core';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useParam } from '@/scope/use-param';
import classes from './Saved.module.css';

interface Saved {
  id: string;
  name: string;
}

interface Props<Item extends Saved> {
  /** All of them; undefined until the answer is there. */
  items: Item[] | undefined;
  error: unknown;
  onRetry: () => void;
  /** What has to be asked again after a change. */
  queryKey: QueryKey;
  remove: (item: Item) => Promise<unknown>;
  /** Makes it again after it was deleted. */
  restore: (item: Item) => Promise<unknown>;
  texts: { add: string; empty: string; hint: string };
  icon?: ReactNode;
  /** Whether panels have the whole width instead of half of it. */
  wide?: boolean;
  panel: (item: Item, acts: { onEdit: () => void; onDelete: () => void }) => ReactNode;
  /** Its `item` is undefined for a new one. */
  dialog: (item: Item | undefined, acts: { onClose: () => void; onSaved: () => void }) => ReactNode;
}

export function SavedList<Item extends Saved>({ items, error, onRetry, queryKey, remove, restore, texts, icon, wide, panel, dialog }: Props<Item>) {
  const queryClient = useQueryClient();
  const [edit, setEdit] = useParam('edit');
  const renew = () => void queryClient.invalidateQueries({ queryKey });

  const removeOne = async (item: Item) => {
    try {
      await remove(item);
      notify(t('saved.deleted', { name: item.name }), { undo: () => restore(item).then(renew) });
    } catch (problem) {
      notify(formProblem(problem), { bad: true });
    }
    renew();
  };

  if (error && !items) return <ErrorState error={error} onRetry={onRetry} />;
  if (!items) return <Skeleton height={320} aria-label={t('app.loading')} />;
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdit('new')}>
      {texts.add}
    </Button>
  );
  const panels = items.map((item) => panel(item, { onEdit: () => setEdit(item.id), onDelete: () => void removeOne(item) }));

  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={texts.empty} hint={texts.hint} icon={icon}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>{add}</div>
          {wide ? panels : <div className={classes.cards}>{panels}</div>}
        </>
      )}
      <Suspense fallback={null}>
        {edit && (edit === 'new' || items.some(({ id }) => id === edit)) && dialog(items.find(({ id }) => id === edit), { onClose: () => setEdit(''), onSaved: renew })}
      </Suspense>
    </>
  );
}

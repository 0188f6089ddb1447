/** A small button that tells, on hover or focus, what a number means: the server's own definition of it. */
import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import { definitionsQuery } from '@/api/queries';
import { t } from '@/messages/message';
import classes from './DefinitionHint.module.css';

interface Props {
  /** Which definition, e.g. `metrics.path`. */
  id: string;
  /** What the reader sees it as. */
  name: string;
}

export function DefinitionHint({ id, name }: Props) {
  const { data } = useQuery(definitionsQuery());
  const definition = data?.find((each) => each.id === id);
  if (!definition) return null;
  return (
    <Tooltip
      label={`${definition.definition} ${definition.exact ? t('definition.exact') : t('definition.approximate')}`}
      multiline
      w={300}
      position="bottom-start"
      events={{ hover: true, focus: true, touch: true }}
    >
      <button type="button" className={classes.hint} aria-label={t('figure.explain', { name })}>
        <IconInfoCircle size={15} stroke={1.6} aria-hidden />
      </button>
    </Tooltip>
  );
}

/** A small button that tells, on hover or focus, what a number means: the server's definition of it, in the page's language. */
import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import { definitionsQuery } from '@/api/queries';
import { t } from '@/messages/message';
import classes from './DefinitionHint.module.css';
import { DefinitionText } from './DefinitionText';

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
      label={<DefinitionText definition={definition} />}
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

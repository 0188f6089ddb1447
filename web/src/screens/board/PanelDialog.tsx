/** Chooses what a panel shows, and of what. */
import { Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Board } from '@/components/boards/board';
import { type BoardComponent, type EntityType, entityOf } from '@/components/boards/board-panels';
import { entitiesQuery, entityQuery, entityTypes } from '@/components/boards/entity';
import { addressMetrics, isPanelKind, type PanelKind, panelKinds, tableMetrics } from '@/components/boards/panel-kinds';
import { FormEnd } from '@/components/form/FormEnd';
import { t } from '@/messages/message';
import classes from './Board.module.css';

interface Props {
  board: Board;
  /** What is to be changed; something new where there is none. */
  component?: BoardComponent;
  onChosen: (component: BoardComponent) => void;
  onClose: () => void;
}

const rowChoices = ['5', '10', '20'];
const headings = { website: 'boards.panel.websites', link: 'boards.panel.links', pixel: 'boards.panel.pixels' } as const;
const keyOf = ({ type, id }: { type: EntityType; id: string }) => `${type}:${id}`;

export function PanelDialog({ board, component, onChosen, onClose }: Props) {
  const { type: first = 'WebsiteMetricsBar', title: firstTitle = '', props = {} } = component ?? {};
  const [kind, setKind] = useState<PanelKind>(isPanelKind(first) ? first : 'WebsiteMetricsBar');
  const [title, setTitle] = useState(firstTitle);
  const [metric, setMetric] = useState(typeof props.type === 'string' ? props.type : 'path');
  const [rows, setRows] = useState(rowChoices.find((each) => each === String(props.limit)) ?? '10');
  const [text, setText] = useState(typeof props.text === 'string' ? props.text : '');
  const [tried, setTried] = useState(false);
  const whole = entityOf(board.parameters, { type: kind });
  const about = useQuery({ ...entityQuery(whole ?? { type: 'website', id: '' }), enabled: whole !== undefined });
  const lists = useQueries({ queries: entityTypes.map((type) => ({ ...entitiesQuery(type, board.teamId), enabled: whole === undefined })) });
  const choices = entityTypes.map((type, index) => ({
    group: t(headings[type]),
    items: (lists[index]?.data?.data ?? []).map(({ id, name }) => ({ value: keyOf({ type, id }), label: name })),
  }));
  const own = component && entityOf({}, component);
  const [chosen, setChosen] = useState(own ? keyOf(own) : '');
  const options = choices.flatMap(({ items }) => items);
  const entity = chosen || (options.length === 1 ? (options[0]?.value ?? '') : '');
  const [entityType = 'website', entityId = ''] = entity.split(':') as [EntityType?, string?];
  const metrics = (whole?.type ?? entityType) === 'website' ? tableMetrics : addressMetrics;
  const isText = kind === 'TextBlock';
  const complete = isText ? text.trim() !== '' : Boolean(whole ?? entityId);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const { entityType: _type, entityId: _id, websiteId: _website, title: _title, props: _props, type: _kind, ...others } = component ?? { type: kind };
    onChosen({
      ...others,
      type: kind,
      ...(isText || whole ? {} : { entityType, entityId, ...(entityType === 'website' ? { websiteId: entityId } : {}) }),
      ...(title.trim() ? { title: title.trim() } : {}),
      ...(isText ? { props: { text: text.trim() } } : kind === 'MetricsTable' ? { props: { type: metrics.find((each) => each === metric) ?? metrics[0], limit: Number(rows) } } : {}),
    });
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={component ? t('boards.panel.change.title') : t('boards.panel.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Select
          label={t('boards.panel.kind')}
          data-autofocus
          allowDeselect={false}
          value={kind}
          onChange={(value) => value && isPanelKind(value) && setKind(value)}
          data={panelKinds.map((value) => ({ value, label: t(`boards.kind.${value}`) }))}
        />
        {kind === 'MetricsTable' && (
          <div className={classes.pair}>
            <Select
              label={t('boards.panel.metric')}
              allowDeselect={false}
              value={metrics.some((each) => each === metric) ? metric : (metrics[0] ?? null)}
              onChange={(value) => value && setMetric(value)}
              data={metrics.map((value) => ({ value, label: t(`metric.${value}`) }))}
            />
            <Select label={t('boards.panel.rows')} allowDeselect={false} value={rows} onChange={(value) => value && setRows(value)} data={rowChoices} />
          </div>
        )}
        {!isText && whole && about.data && <p className={classes.about}>{t('boards.panel.of.board', { name: about.data.name })}</p>}
        {!isText && !whole && (
          <Select
            label={t('boards.panel.of')}
            searchable
            allowDeselect={false}
            error={tried && !complete ? t('boards.panel.of.missing') : undefined}
            value={entity || null}
            onChange={(value) => setChosen(value ?? '')}
            data={choices.filter(({ items }) => items.length > 0)}
          />
        )}
        {isText && (
          <Textarea
            label={t('boards.panel.text')}
            autosize={false}
            rows={5}
            maxLength={5000}
            error={tried && !complete ? t('boards.panel.text.missing') : undefined}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <TextInput label={t('boards.panel.title')} description={t('boards.panel.title.hint')} maxLength={100} autoComplete="off" value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <FormEnd saving={false} submit={component ? t('action.save') : t('boards.panel.add')} onClose={onClose} />
      </form>
    </Modal>
  );
}

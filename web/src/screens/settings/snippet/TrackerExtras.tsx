/** What the tracker may do beyond page views: chosen here, it becomes attributes of the counting line. */
import { Checkbox, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { configQuery } from '@/api/queries';
import { countingLine } from '@/components/snippet/counting-line';
import { CopyText } from '@/components/snippet/CopyText';
import { t } from '@/messages/message';
import { useParam } from '@/scope/use-param';
import { attributesOf, chosenOf, chosenText, type Extra, extras, options } from './attributes';
import classes from './TrackerExtras.module.css';

export function TrackerExtras({ websiteId }: { websiteId: string }) {
  const { data: config } = useQuery(configQuery());
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const [, setText] = useParam('line', '', { replace: true });
  const [tag, setTag] = useParam('tag', '', { replace: true });
  const [domains, setDomains] = useParam('domains', '', { replace: true });
  const chosen = chosenOf(search.line ?? '');
  const line = countingLine(window.location.origin, websiteId, config, attributesOf(chosen, { tag, domains }));
  const box = (name: Extra) => (
    <Checkbox
      key={name}
      label={t(`extras.${name}`)}
      description={t(`extras.${name}.hint`)}
      checked={chosen.has(name)}
      onChange={(event) => {
        const next = new Set(chosen);
        if (event.currentTarget.checked) next.add(name);
        else next.delete(name);
        setText(chosenText(next));
      }}
    />
  );

  return (
    <div className={classes.box}>
      <CopyText label={t('snippet.label')} text={line} />
      <details className={classes.more} open={chosen.size > 0 || Boolean(tag || domains) || undefined}>
        <summary>{t('extras.title')}</summary>
        <fieldset className={classes.group}>
          <legend>{t('extras.count')}</legend>
          {extras.map(box)}
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('extras.leave')}</legend>
          {options.map(box)}
          <TextInput label={t('extras.domains')} description={t('extras.domains.hint')} placeholder="example.com, www.example.com" autoComplete="off" value={domains} onChange={(event) => setDomains(event.currentTarget.value)} />
          <TextInput label={t('extras.tag')} description={t('extras.tag.hint')} placeholder="variant-b" autoComplete="off" value={tag} onChange={(event) => setTag(event.currentTarget.value)} />
        </fieldset>
        <p className={classes.hint}>{t('extras.events')}</p>
      </details>
    </div>
  );
}

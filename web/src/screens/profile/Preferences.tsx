/** What this browser remembers for its reader: language, time zone, light or dark, period, currency. */
import { Select, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { zoneName } from '@/components/website-bar/zone-name';
import { currencyName } from '@/format/money';
import { allCurrencies, ownCurrency, rememberCurrency } from '@/format/own-currency';
import { changeLanguage, language, languages } from '@/messages/language';
import { t } from '@/messages/message';
import { ownPreset, rememberPreset } from '@/time/own-range';
import { allZones, browserZone, ownZone, rememberZone } from '@/time/own-zone';
import { isPreset, presets } from '@/time/range';
import classes from './Profile.module.css';

/** Stands for no currency of one's own. */
const usual = 'usual';

const schemes = ['light', 'dark', 'auto'] as const;

export function Preferences() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [zone, setZone] = useState(ownZone);
  const [preset, setPreset] = useState(ownPreset);
  const [currency, setCurrency] = useState(ownCurrency);
  const zones = [...new Set([browserZone(), ...allZones()])];
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{t('profile.preferences.lead')}</p>
      {languages.length > 1 && (
        <Select
          className={classes.wide}
          label={t('profile.preferences.language')}
          allowDeselect={false}
          value={language.code}
          onChange={(code) => code && changeLanguage(code)}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Select
        className={classes.wide}
        label={t('profile.preferences.zone')}
        searchable
        limit={60}
        allowDeselect={false}
        value={zone}
        onChange={(chosen) => {
          if (!chosen) return;
          rememberZone(chosen);
          setZone(chosen);
        }}
        data={zones.map((value) => ({ value, label: value === browserZone() ? t('zone.own', { zone: zoneName(value) }) : zoneName(value) }))}
      />
      <Select
        className={classes.wide}
        label={t('profile.preferences.scheme')}
        allowDeselect={false}
        value={colorScheme}
        onChange={(chosen) => setColorScheme(schemes.find((each) => each === chosen) ?? 'auto')}
        data={schemes.map((value) => ({ value, label: t(`scheme.${value}`) }))}
      />
      <Select
        className={classes.wide}
        label={t('profile.preferences.range')}
        description={t('profile.preferences.range.hint')}
        allowDeselect={false}
        value={preset}
        onChange={(chosen) => {
          if (!isPreset(chosen)) return;
          rememberPreset(chosen);
          setPreset(chosen);
        }}
        data={presets.map((value) => ({ value, label: t(`range.${value}`) }))}
      />
      <Select
        className={classes.wide}
        label={t('profile.preferences.currency')}
        description={t('profile.preferences.currency.hint')}
        searchable
        limit={60}
        allowDeselect={false}
        value={currency ?? usual}
        onChange={(chosen) => {
          if (!chosen) return;
          const next = chosen === usual ? null : chosen;
          rememberCurrency(next);
          setCurrency(next);
        }}
        data={[{ value: usual, label: t('profile.preferences.currency.usual') }, ...allCurrencies().map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }))]}
      />
    </div>
  );
}

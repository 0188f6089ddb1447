/** In which currency sales are shown. */
import { Select } from '@mantine/core';
import { currencyName } from '@/format/money';
import { t } from '@/messages/message';

interface Props {
  currency: string | undefined;
  offered: string[];
  onChoose: (currency: string) => void;
}

export function CurrencyChoice({ currency, offered, onChoose }: Props) {
  return (
    <Select
      size="xs"
      aria-label={t('revenue.currency')}
      allowDeselect={false}
      searchable
      value={currency ?? null}
      data={offered.map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }))}
      onChange={(chosen) => chosen && onChoose(chosen)}
    />
  );
}

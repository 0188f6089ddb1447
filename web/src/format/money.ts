/** Amounts with their currency, as people of the page's language write them. */
import { locale } from '@/messages/message';

const formats = new Map<string, Intl.NumberFormat>();

/** 12.5, "EUR" → "€12.50"; a currency that nobody knows stands behind the number. */
export function formatMoney(amount: number, currency: string, short = false): string {
  const key = `${currency} ${short}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...(short ? { notation: 'compact', maximumFractionDigits: 1 } : {}) });
    } catch {
      return `${new Intl.NumberFormat(locale).format(amount)} ${currency}`;
    }
    formats.set(key, format);
  }
  // Languages without a short word for thousands write all of 14,083.80 out: then without the tenths.
  if (short && Math.abs(amount) >= 1000 && !format.formatToParts(amount).some(({ type }) => type === 'compact')) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
  }
  return format.format(amount);
}

/** "EUR" → "Euro" */
export function currencyName(code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Shared page. */
export default {
  'share.title': 'Geteilte Seite',
  'share.missing.title': 'Diese Seite wird nicht mehr geteilt',
  'share.missing.hint': 'Wer sie geteilt hat, hat das beendet oder ihr eine neue Adresse gegeben. Fragen Sie nach der neuen.',
  'share.nothing.title': 'Die Übersicht wird nicht geteilt',
  'share.nothing.hint': 'Wer diese Seite geteilt hat, hat die Übersicht ausgelassen. Bitten Sie darum, sie freizugeben.',
  'share.empty.title': 'Noch kein Besuch erfasst',
  'share.empty.hint': 'Mit dem ersten Besuch erscheinen hier Zahlen.',
  'share.by': 'Gezählt mit {name}',
} as const;

/** Shared page. */
export default {
  'share.title': 'Página compartida',
  'share.missing.title': 'Esta página ya no se comparte',
  'share.missing.hint': 'Quien la compartió dejó de hacerlo o le dio otra dirección. Pídale la nueva.',
  'share.nothing.title': 'El resumen no se comparte',
  'share.nothing.hint': 'Quien compartió esta página dejó fuera el resumen. Pídale que lo permita.',
  'share.empty.title': 'Aún no se ha registrado ninguna visita',
  'share.empty.hint': 'Los datos aparecerán aquí con la primera visita.',
  'share.by': 'Contado con {name}',
} as const;

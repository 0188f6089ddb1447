/** Segments. */
export default {
  'segments.title': 'Segmentos',
  'segments.lead': 'Filtros guardados con un nombre, disponibles en cada pantalla.',
  'segments.add': 'Nuevo segmento',
  'segments.change': 'Cambiar segmento',
  'segments.empty': 'Aún no hay segmentos',
  'segments.empty.hint': 'Guarde los filtros que use a menudo, por ejemplo visitantes de España con dispositivos móviles.',
} as const;

/** Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': 'Páginas vistas según los parámetros de campaña de los enlaces que llevaron a ellas.',
  'utm.utm_source': 'Fuentes',
  'utm.utm_medium': 'Medios',
  'utm.utm_campaign': 'Campañas',
  'utm.utm_content': 'Contenidos',
  'utm.utm_term': 'Términos',
  'utm.none': 'No hay enlaces de campaña en este período',
  'utm.none.hint': 'Añada parámetros a los enlaces que comparta para ver aquí cuáles se siguieron:',
  'utm.none.one': 'Añada {parameter}=… a los enlaces que comparta.',
  'utm.example': 'Ejemplo de enlace de campaña',
} as const;

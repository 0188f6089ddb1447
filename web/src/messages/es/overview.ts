/** The overview of a website. */
export default {
  'panel.pages': 'Páginas',
  'panel.sources': 'Fuentes',
  'panel.environment': 'Entorno',
  'panel.location': 'Ubicación',
  'panel.events': 'Eventos',
  'panel.hosts': 'Hosts y etiquetas',

  'overview.quiet.title': 'Sin visitas en este período',
  'overview.quiet.filtered': 'Sin visitas en este período con estos filtros',
  'overview.quiet.hint': 'La última visita registrada fue el {date}.',
  'overview.quiet.showAll': 'Mostrar todo el tiempo',
  'overview.quiet.clear': 'Quitar filtros',
} as const;

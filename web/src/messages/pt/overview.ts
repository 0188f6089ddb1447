/** The overview of a website. */
export default {
  'panel.pages': 'Páginas',
  'panel.sources': 'Origens',
  'panel.environment': 'Ambiente',
  'panel.location': 'Localização',
  'panel.events': 'Eventos',
  'panel.hosts': 'Hosts e tags',

  'overview.quiet.title': 'Nenhuma visita neste período',
  'overview.quiet.filtered': 'Nenhuma visita neste período com estes filtros',
  'overview.quiet.hint': 'A última visita registrada foi em {date}.',
  'overview.quiet.showAll': 'Mostrar todo o período',
  'overview.quiet.clear': 'Remover filtros',
} as const;

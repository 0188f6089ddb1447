/** Segments. */
export default {
  'segments.title': 'Segmentos',
  'segments.lead': 'Filtros salvos com um nome, disponíveis em todas as telas.',
  'segments.add': 'Novo segmento',
  'segments.change': 'Alterar segmento',
  'segments.empty': 'Nenhum segmento ainda',
  'segments.empty.hint': 'Salve os filtros que você usa com frequência, como visitantes do Brasil em celulares.',
} as const;

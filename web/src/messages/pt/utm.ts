/** Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': 'Visualizações de página pelos parâmetros de campanha dos links que levaram a elas.',
  'utm.utm_source': 'Origens',
  'utm.utm_medium': 'Mídias',
  'utm.utm_campaign': 'Campanhas',
  'utm.utm_content': 'Conteúdos',
  'utm.utm_term': 'Termos',
  'utm.none': 'Nenhum link de campanha neste período',
  'utm.none.hint': 'Adicione parâmetros aos links que você compartilha para ver aqui quais foram seguidos:',
  'utm.none.one': 'Adicione {parameter}=… aos links que você compartilha.',
  'utm.example': 'Exemplo de link de campanha',
} as const;

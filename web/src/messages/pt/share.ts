/** Shared page. */
export default {
  'share.title': 'Página compartilhada',
  'share.missing.title': 'Esta página não é mais compartilhada',
  'share.missing.hint': 'Quem a compartilhou encerrou isso ou deu a ela um novo endereço. Peça o novo.',
  'share.nothing.title': 'A visão geral não é compartilhada',
  'share.nothing.hint': 'Quem compartilhou esta página deixou a visão geral de fora. Peça que a permita.',
  'share.empty.title': 'Nenhuma visita registrada ainda',
  'share.empty.hint': 'Os números aparecem aqui com a primeira visita.',
  'share.by': 'Contado com {name}',
} as const;
